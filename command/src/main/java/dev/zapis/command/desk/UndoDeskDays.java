package dev.zapis.command.desk;

import dev.zapis.command.ActHistory;
import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.office.Office;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingReclaimed;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.desk.DeskEvent.OnDeskDay;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/**
 * Takes back what was booked for several days at once: what is still as it was booked, and whose day is not over. What has been cancelled or
 * moved since stays as it is; where that is all of it, it is refused.
 */
public record UndoDeskDays(OfficeId office, List<LocalDate> days, CommandId act, UndoWindow window)
        implements UndoCommand {

    public UndoDeskDays {
        days = List.copyOf(days);
    }

    static List<DeskEvent> decide(
            UndoDeskDays command, Requester requester, Office office, History history, CommandContext context) {
        List<DeskEvent> events = new ArrayList<>();
        boolean isKnown = false;
        for (LocalDate day : command.days().stream().distinct().sorted().toList()) {
            ActHistory<BookingId> acts = history.of(BookDeskDays.booking(command.act(), day));
            if (acts == null || !acts.hasBegun()) continue;
            if (!(acts.undoneBy(command, requester, context) instanceof DeskBooked booked)) continue;
            if (!booked.office().equals(command.office())) throw new Refused(DeskRefusal.BOOKING_UNKNOWN);
            isKnown = true;
            if (!acts.since().isEmpty() || booked.day().isBefore(office.dayOf(context.now()))) continue;
            events.add(cancelled(booked, office.rule()));
        }
        if (!isKnown) throw new Refused(UndoRefusal.UNKNOWN);
        if (events.isEmpty()) throw new Refused(UndoRefusal.CHANGED_SINCE);
        return List.copyOf(events);
    }

    private static DeskEvent cancelled(DeskBooked booked, int rule) {
        return new DeskBookingCancelled(
                booked.booking(),
                booked.desk(),
                booked.office(),
                booked.person(),
                booked.day(),
                booked.part(),
                null,
                rule);
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoDeskDays command,
                Requester requester,
                Office office,
                History history,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, history, context));
        }
    }

    /** Rule over the bookings: what the act did to each, and what has become of it since. */
    @EventSourcedEntity
    record History(Map<BookingId, ActHistory<BookingId>> acts) {

        History {
            acts = Map.copyOf(acts);
        }

        @EntityCreator
        static History none(@InjectEntityId DecisionContext<UndoDeskDays> of) {
            Map<BookingId, ActHistory<BookingId>> all = new HashMap<>();
            for (BookingId booking : bookings(of.command()))
                all.put(booking, ActHistory.of(of.command().act(), booking));
            return new History(all);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoDeskDays> of) {
            return BoundaryCriteria.having(bookings(of.command()).stream()
                    .map(booking -> Tag.of(Tags.BOOKING, booking.value()))
                    .toList());
        }

        private static List<BookingId> bookings(UndoDeskDays command) {
            return command.days().stream()
                    .distinct()
                    .map(day -> BookDeskDays.booking(command.act(), day))
                    .toList();
        }

        @EventSourcingHandler
        History evolve(DeskBooked event, EventOrigin origin) {
            return after(event, origin);
        }

        @EventSourcingHandler
        History evolve(EndsBooking event, EventOrigin origin) {
            return after(event, origin);
        }

        @EventSourcingHandler
        History evolve(DeskBookingReclaimed event, EventOrigin origin) {
            return after(event, origin);
        }

        private History after(OnDeskDay event, EventOrigin origin) {
            ActHistory<BookingId> known = of(event.booking());
            if (known == null) return this;
            Map<BookingId, ActHistory<BookingId>> more = new HashMap<>(acts);
            more.put(event.booking(), known.after(event, event.booking(), origin));
            return new History(more);
        }

        @Nullable
        ActHistory<BookingId> of(BookingId booking) {
            return acts.get(booking);
        }
    }
}
