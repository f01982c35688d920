package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.DecisionContextResolver;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.office.Office;
import dev.zapis.command.office.OfficeCommand;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
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
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Gives a booked desk back: by its owner until the day is over, by an admin at any time.
 *
 * @param reason why, which the owner is told; none where it is the owner
 */
public record CancelDeskBooking(
        OfficeId office, BookingId booking, @Nullable String reason) implements OfficeCommand {

    static DeskEvent decide(
            CancelDeskBooking command, Requester asker, Office office, State state, CommandContext occasion) {
        DeskBooked booked = state.booked();
        boolean isAdmin = asker.isAdmin();
        if (!isAdmin) asker.known();
        if (booked == null || !booked.office().equals(command.office())) {
            throw new Refused(DeskRefusal.BOOKING_UNKNOWN);
        }
        if (!isAdmin && !booked.person().equals(asker.known())) throw new Refused(DeskRefusal.NOT_YOURS);
        if (state.isCancelled()) throw new Refused(DeskRefusal.CANCELLED_BEFORE);
        if (!isAdmin && booked.day().isBefore(office.dayOf(occasion.now()))) throw new Refused(DeskRefusal.DAY_PASSED);
        boolean isOwn = booked.person().equals(asker.person());
        return new DeskBookingCancelled(
                booked.booking(),
                booked.desk(),
                booked.office(),
                booked.person(),
                booked.day(),
                booked.part(),
                isOwn ? command.reason() : ReasonRule.needed(command.reason()),
                office.rule());
    }

    static class Handler {
        @CommandHandler
        void handle(
                CancelDeskBooking command,
                @InjectEntity(idResolver = DecisionContextResolver.class) Requester asker,
                @InjectEntity(idResolver = DecisionContextResolver.class) Office office,
                @InjectEntity(idResolver = DecisionContextResolver.class) State state,
                CommandContext occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, state, occasion));
        }
    }

    /** One booking: made, perhaps cancelled. */
    @EventSourcedEntity
    record State(BookingId booking, @Nullable DeskBooked booked, boolean isCancelled) {

        @EntityCreator
        static State unknown(@InjectEntityId DecisionContext asked) {
            return new State(asked.command(CancelDeskBooking.class).booking(), null, false);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext asked) {
            Tag booking = Tag.of(
                    Tags.BOOKING,
                    asked.command(CancelDeskBooking.class).booking().value());
            return BoundaryCriteria.of(booking, DeskBooked.class, DeskBookingCancelled.class);
        }

        @EventSourcingHandler
        State evolve(DeskBooked event) {
            return event.booking().equals(booking) ? new State(booking, event, isCancelled) : this;
        }

        @EventSourcingHandler
        State evolve(DeskBookingCancelled event) {
            return event.booking().equals(booking) ? new State(booking, booked, true) : this;
        }
    }
}
