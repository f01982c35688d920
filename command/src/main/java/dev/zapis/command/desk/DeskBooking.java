package dev.zapis.command.desk;

import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.jspecify.annotations.Nullable;

/**
 * A desk for a person on a day: unknown until it is booked, then live, until it is cancelled for good.
 * A live booking takes the desk for that part of the day: there is one at most (D1), and the person has no other (D2).
 * Both are decided over all bookings of the day, by {@link DeskDay}, before there is this one.
 * Only its owner, until the day is over, or an admin with a reason cancels it (D6); cancelled once, it stays so.
 *
 * @param booked none for an unknown one
 */
@EventSourcedEntity(tagKey = Tags.BOOKING)
record DeskBooking(BookingId booking, @Nullable DeskBooked booked, boolean isCancelled) {

    @EntityCreator
    static DeskBooking unknown(@InjectEntityId BookingId booking) {
        return new DeskBooking(booking, null, false);
    }

    @EventSourcingHandler
    DeskBooking evolve(DeskBooked event) {
        return new DeskBooking(booking, event, isCancelled);
    }

    @EventSourcingHandler
    DeskBooking evolve(EndsBooking event) {
        return new DeskBooking(booking, booked, true);
    }
}
