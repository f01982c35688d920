package dev.zapis.command.office;

import dev.zapis.command.ActHistory;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.command.LooksAhead;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.OfficeId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Moves an office back to the time zone that it had; as there, only while nobody has a desk from today on. */
public record UndoTimeZone(OfficeId office, CommandId act, UndoWindow window) implements UndoCommand, LooksAhead {

    static OfficeEvent decide(
            UndoTimeZone command,
            Requester requester,
            History history,
            UpcomingBookings ahead,
            CommandContext context) {
        requester.mustBeAdmin();
        Object did = history.acts().undoneBy(command, requester, context);
        if (!(did instanceof TimeZoneSet)) throw new Refused(UndoRefusal.UNKNOWN);
        history.acts().mustBeLast(any -> true);
        ZoneId now = history.acts().now();
        int live = ahead.from(context.now().atZone(now).toLocalDate()).live().size();
        if (live > 0) throw new Refused(UndoRefusal.BOOKED_SINCE, Map.of("bookings", live));
        return new TimeZoneSet(command.office(), history.acts().before());
    }

    @Override
    public UpcomingBookings.Owner ahead() {
        return UpcomingBookings.Owner.of(office);
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoTimeZone command,
                Requester requester,
                History history,
                UpcomingBookings ahead,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, history, ahead, context));
        }
    }

    /** Rule over an office: its time zone before an act and since. */
    @EventSourcedEntity
    record History(ActHistory<ZoneId> acts) {

        @EntityCreator
        static History none(@InjectEntityId DecisionContext<UndoTimeZone> of) {
            return new History(ActHistory.of(of.command().act(), ZoneOffset.UTC));
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoTimeZone> of) {
            return EventCriteria.havingTags(
                    Tag.of(Tags.OFFICE, of.command().office().value()));
        }

        @EventSourcingHandler
        History evolve(OfficeOpened event, EventOrigin origin) {
            return new History(acts.after(event, event.zone(), origin));
        }

        @EventSourcingHandler
        History evolve(TimeZoneSet event, EventOrigin origin) {
            return new History(acts.after(event, event.zone(), origin));
        }
    }
}
