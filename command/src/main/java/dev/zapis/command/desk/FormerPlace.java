package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.Refused;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.command.office.Office;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Rule over the place that a booking was moved from: its desk, that desk's day and the owner's week. Which they are, the booking says. It was
 * booked by the rules once: what matters is whether it still can be had.
 *
 * @param desk none where it is not known
 * @param booked the desk's on that day, and the owner's of that week
 */
@EventSourcedEntity
record FormerPlace(@Nullable Desk desk, UpcomingBookings booked) {

    @EntityCreator
    static FormerPlace unknown() {
        return new FormerPlace(null, UpcomingBookings.none());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<UndoDeskMove> of, DeskBooking booking) {
        DeskBooked old = booking.booked();
        if (old == null) return BoundaryCriteria.nothing();
        Tag desk = Tag.of(Tags.DESK, old.desk().value());
        return BoundaryCriteria.having(
                Stream.concat(Stream.of(desk), DeskDay.tags(old.desk(), old.day(), old.person()).stream())
                        .toList());
    }

    @EventSourcingHandler
    FormerPlace evolve(DeskAdded event) {
        return new FormerPlace(Desk.unknown(event.desk()).after(event), booked);
    }

    @EventSourcingHandler
    FormerPlace evolve(DeskRenamed event) {
        return after(event);
    }

    @EventSourcingHandler
    FormerPlace evolve(DeskRetired event) {
        return after(event);
    }

    @EventSourcingHandler
    FormerPlace evolve(DeskBlocked event) {
        return after(event);
    }

    @EventSourcingHandler
    FormerPlace evolve(DeskUnblocked event) {
        return after(event);
    }

    private FormerPlace after(DeskEvent event) {
        return new FormerPlace(desk == null ? null : desk.after(event), booked);
    }

    @EventSourcingHandler
    FormerPlace evolve(DeskBooked event) {
        return new FormerPlace(desk, booked.evolve(event));
    }

    @EventSourcingHandler
    FormerPlace evolve(EndsBooking event) {
        return new FormerPlace(desk, booked.evolve(event));
    }

    /** Refused with what rests on it. */
    void mustTakeBack(DeskBooked old, DeskBooked now, Office office, CommandContext context) {
        if (old.day().isBefore(office.dayOf(context.now()))) throw new Refused(DeskRefusal.DAY_PASSED);
        if (desk == null) throw new Refused(DeskRefusal.UNKNOWN);
        desk.mustStandIn(office.id());
        office.mustBeOpenOn(old.day());
        desk.mustBeBookableOn(old.day());
        DeskDay place = new DeskDay(old.desk(), old.day(), old.part(), booked.live()).without(now.booking());
        if (place.taken() != null) {
            throw new Refused(DeskRefusal.FORMER_TAKEN, Map.of("desk", desk.name(), "day", old.day()));
        }
        WantedDesk.mustHaveNone(old.person(), place);
        WantedDesk.mustBeWithinLimit(old.person(), office, place);
    }
}
