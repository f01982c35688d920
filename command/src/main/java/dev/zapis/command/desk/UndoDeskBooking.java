package dev.zapis.command.desk;

import dev.zapis.command.ActHistory;
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
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Takes a booking back, or its cancellation: then the desk comes back if it is still free. */
public record UndoDeskBooking(OfficeId office, BookingId booking, CommandId act, UndoWindow window)
        implements UndoCommand {

    static DeskEvent decide(
            UndoDeskBooking command, Requester requester, Office office, History history, CommandContext context) {
        Object did = history.acts().undoneBy(command, requester, context);
        history.acts().mustBeLast(any -> true);
        return switch (did) {
            case DeskBooked booked -> {
                mustBeTheirs(booked, command, requester);
                mustBeAhead(booked.day().isBefore(office.dayOf(context.now())));
                yield new DeskBookingCancelled(
                        booked.booking(),
                        booked.desk(),
                        booked.office(),
                        booked.person(),
                        booked.day(),
                        booked.part(),
                        null,
                        office.rule());
            }
            case DeskBookingCancelled cancelled -> {
                mustBeTheirs(cancelled, command, requester);
                mustBeAhead(cancelled.day().isBefore(office.dayOf(context.now())));
                yield WithdrawnBookings.reclaimed(cancelled);
            }
            default -> throw new Refused(UndoRefusal.UNKNOWN);
        };
    }

    /** By the rules of its own office; who may act for another is an admin still. */
    private static void mustBeTheirs(OnDeskDay booking, UndoDeskBooking command, Requester requester) {
        if (!booking.office().equals(command.office())) throw new Refused(DeskRefusal.BOOKING_UNKNOWN);
        if (!booking.person().equals(requester.person())) requester.mustBeAdmin();
    }

    private static void mustBeAhead(boolean isOver) {
        if (isOver) throw new Refused(DeskRefusal.DAY_PASSED);
    }

    static class Handler {
        @CommandHandler
        void handle(
                UndoDeskBooking command,
                Requester requester,
                Office office,
                History history,
                CommandContext context,
                EventAppender events) {
            events.append(decide(command, requester, office, history, context));
        }
    }

    /** Rule over a booking: what an act did to it, and what has become of it since. */
    @EventSourcedEntity
    record History(ActHistory<BookingId> acts) {

        @EntityCreator
        static History none(@InjectEntityId DecisionContext<UndoDeskBooking> of) {
            return new History(ActHistory.of(of.command().act(), of.command().booking()));
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<UndoDeskBooking> of) {
            return EventCriteria.havingTags(
                    Tag.of(Tags.BOOKING, of.command().booking().value()));
        }

        @EventSourcingHandler
        History evolve(DeskBooked event, EventOrigin origin) {
            return new History(acts.after(event, acts.now(), origin));
        }

        @EventSourcingHandler
        History evolve(EndsBooking event, EventOrigin origin) {
            return new History(acts.after(event, acts.now(), origin));
        }

        @EventSourcingHandler
        History evolve(DeskBookingReclaimed event, EventOrigin origin) {
            return new History(acts.after(event, acts.now(), origin));
        }
    }
}
