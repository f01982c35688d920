package dev.zapis.command.desk;

import dev.zapis.command.Refused;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingMoved;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.office.OfficeId;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.jspecify.annotations.Nullable;

/**
 * A desk for a person on a day: unknown until it is booked, then live, until it ends for good: it is cancelled, or goes on as another one.
 * A live booking takes the desk for that part of the day: there is one at most (D1), and the person has no other (D2).
 * Both are decided over all bookings of the day, by {@link DeskDay}, before there is this one.
 * Only its owner, until the day is over, or an admin with a reason cancels or moves it (D6); ended once, it stays so.
 *
 * @param booked none for an unknown one
 * @param end none for one that is live
 */
@EventSourcedEntity(tagKey = Tags.BOOKING)
record DeskBooking(
        BookingId booking,
        @Nullable DeskBooked booked,
        @Nullable EndsBooking end) {

    @EntityCreator
    static DeskBooking unknown(@InjectEntityId BookingId booking) {
        return new DeskBooking(booking, null, null);
    }

    @EventSourcingHandler
    DeskBooking evolve(DeskBooked event) {
        return new DeskBooking(booking, event, end);
    }

    @EventSourcingHandler
    DeskBooking evolve(EndsBooking event) {
        return new DeskBooking(booking, booked, event);
    }

    /** The booking, if it is one of the office and live. */
    DeskBooked mustBeLiveIn(OfficeId office) {
        DeskBooked live = mustBeOf(office);
        if (end != null) {
            throw new Refused(
                    end instanceof DeskBookingMoved ? DeskRefusal.MOVED_BEFORE : DeskRefusal.CANCELLED_BEFORE);
        }
        return live;
    }

    /** The booking, if it is one of the office. */
    DeskBooked mustBeOf(OfficeId office) {
        if (booked == null || !booked.office().equals(office)) throw new Refused(DeskRefusal.BOOKING_UNKNOWN);
        return booked;
    }
}
