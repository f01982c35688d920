package dev.zapis.command.desk;

import dev.zapis.command.Asked;
import dev.zapis.command.AskedResolver;
import dev.zapis.command.Asker;
import dev.zapis.command.Boundary;
import dev.zapis.command.Occasion;
import dev.zapis.command.PlainReason;
import dev.zapis.command.Refused;
import dev.zapis.command.office.InOffice;
import dev.zapis.command.office.Office;
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
        OfficeId office, BookingId booking, @Nullable String reason) implements InOffice {

    static DeskEvent decide(CancelDeskBooking command, Asker asker, Office office, State state, Occasion occasion) {
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
                isOwn ? command.reason() : PlainReason.needed(command.reason()),
                office.rule());
    }

    static class Handler {
        @CommandHandler
        void handle(
                CancelDeskBooking command,
                @InjectEntity(idResolver = AskedResolver.class) Asker asker,
                @InjectEntity(idResolver = AskedResolver.class) Office office,
                @InjectEntity(idResolver = AskedResolver.class) State state,
                Occasion occasion,
                EventAppender events) {
            events.append(decide(command, asker, office, state, occasion));
        }
    }

    /** One booking: made, perhaps cancelled. */
    @EventSourcedEntity
    record State(BookingId booking, @Nullable DeskBooked booked, boolean isCancelled) {

        @EntityCreator
        static State unknown(@InjectEntityId Asked asked) {
            return new State(asked.command(CancelDeskBooking.class).booking(), null, false);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(Asked asked) {
            Tag booking = Tag.of(
                    Tags.BOOKING,
                    asked.command(CancelDeskBooking.class).booking().value());
            return Boundary.of(booking, DeskBooked.class, DeskBookingCancelled.class);
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
