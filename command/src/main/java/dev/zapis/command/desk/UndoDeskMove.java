package dev.zapis.command.desk;

import dev.zapis.command.ActHistory;
import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.CommandContext;
import dev.zapis.command.CommandId;
import dev.zapis.command.Creates;
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
import dev.zapis.events.desk.DeskEvent.DeskBookingMoved;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import java.util.Objects;
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
 * Moves a booking back to where it was, if that can still be had.
 *
 * @param booking the one that the act ended
 */
public record UndoDeskMove(OfficeId office, BookingId booking, CommandId act, UndoWindow window)
        implements UndoCommand, Creates<BookingId>, ConcernsBooking {

    /** What it is decided by, beside who asks. */
    record Known(Office office, DeskBooking booking, Occupant occupant, History history, FormerPlace former) {}

    static List<DeskEvent> decide(UndoDeskMove command, Requester requester, Known known, CommandContext context) {
        Object did = known.history().acts().undoneBy(command, requester, context);
        if (!(did instanceof DeskBookingMoved moved) || !moved.booking().equals(command.booking())) {
            throw new Refused(UndoRefusal.UNKNOWN);
        }
        DeskBooked old = known.booking().mustBeOf(command.office());
        if (!old.person().equals(requester.person())) requester.mustBeAdmin();
        known.history().acts().mustBeLast(any -> true);
        known.occupant().mustBeThere();
        DeskBooked now = Objects.requireNonNull(known.history().now());
        known.former().mustTakeBack(old, now, known.office(), context);
        return MoveDeskBooking.moved(
                now,
                command.created(context.command()),
                old.desk(),
                old.day(),
                null,
                known.office().rule());
    }

    @Override
    public BookingId created(CommandId command) {
        return MoveDeskBooking.booked(command);
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoDeskMove command,
                Requester requester,
                Office office,
                DeskBooking booking,
                Occupant occupant,
                History history,
                FormerPlace former,
                CommandContext context,
                EventAppender events) {
            Known known = new Known(office, booking, occupant, history, former);
            events.append(decide(command, requester, known, context));
        }
    }

    /**
     * Rule over both bookings: what the act did, and what has become of the new one since.
     *
     * @param now the new one; none where the act began none
     */
    @EventSourcedEntity
    record History(ActHistory<BookingId> acts, @Nullable DeskBooked now) {

        @EntityCreator
        static History none(@InjectEntityId DecisionContext<UndoDeskMove> of) {
            return new History(ActHistory.of(of.command().act(), of.command().booking()), null);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoDeskMove> of) {
            BookingId now = MoveDeskBooking.booked(of.command().act());
            return BoundaryCriteria.having(
                    List.of(Tag.of(Tags.BOOKING, of.command().booking().value()), Tag.of(Tags.BOOKING, now.value())));
        }

        @EventSourcingHandler
        History evolve(DeskBooked event, EventOrigin origin) {
            return new History(acts.after(event, acts.now(), origin), event);
        }

        @EventSourcingHandler
        History evolve(EndsBooking event, EventOrigin origin) {
            return new History(acts.after(event, acts.now(), origin), now);
        }
    }
}
