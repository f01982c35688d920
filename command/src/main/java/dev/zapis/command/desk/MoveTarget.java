package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.desk.DeskId;
import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Rule over where a booking is to move: the same as {@link DeskDay} over the desk's day and the owner's week, who is not always the one who
 * asks. Where the booking lies in that week it is among them, to be netted.
 */
@EventSourcedEntity
record MoveTarget(UpcomingBookings booked) {

    @EntityCreator
    static MoveTarget empty() {
        return new MoveTarget(UpcomingBookings.none());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<MoveDeskBooking> of, DeskBooking booking) {
        DeskBooked old = booking.booked();
        if (old == null) return BoundaryCriteria.nothing();
        MoveDeskBooking command = of.command();
        return BoundaryCriteria.having(DeskDay.tags(command.desk(), command.day(), old.person()));
    }

    @EventSourcingHandler
    MoveTarget evolve(DeskBooked event) {
        return new MoveTarget(booked.evolve(event));
    }

    @EventSourcingHandler
    MoveTarget evolve(EndsBooking event) {
        return new MoveTarget(booked.evolve(event));
    }

    /** What there is beside that booking, for the part of the day that it takes. */
    DeskDay beside(DeskBooked old, DeskId desk, LocalDate day) {
        return new DeskDay(desk, day, old.part(), booked.live()).without(old.booking());
    }
}
