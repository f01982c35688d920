package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.CommandId;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingReclaimed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * What was cancelled of the days ahead, and by what: rule over the days of a desk, an office or a person. What was reclaimed once is not
 * looked at again, whether it came back or not.
 */
@EventSourcedEntity
record WithdrawnBookings(Map<BookingId, Withdrawn> all) {

    record Withdrawn(DeskBookingCancelled event, EventOrigin origin) {}

    WithdrawnBookings {
        all = Map.copyOf(all);
    }

    @EntityCreator
    static WithdrawnBookings none() {
        return new WithdrawnBookings(Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<Reclaims> of) {
        return BoundaryCriteria.having(of.command().ahead().ahead(of.context().now()));
    }

    @EventSourcingHandler
    WithdrawnBookings evolve(DeskBookingCancelled event, EventOrigin origin) {
        Map<BookingId, Withdrawn> more = new HashMap<>(all);
        more.put(event.booking(), new Withdrawn(event, origin));
        return new WithdrawnBookings(more);
    }

    @EventSourcingHandler
    WithdrawnBookings evolve(DeskBookingReclaimed event) {
        Map<BookingId, Withdrawn> fewer = new HashMap<>(all);
        fewer.remove(event.booking());
        return new WithdrawnBookings(fewer);
    }

    /** By what the act did, or what followed from it. */
    WithdrawnBookings by(CommandId act) {
        return only(each -> each.origin().cameOf(act));
    }

    WithdrawnBookings because(String cause) {
        return only(each -> cause.equals(each.origin().cause()));
    }

    WithdrawnBookings where(Predicate<DeskBookingCancelled> wanted) {
        return only(each -> wanted.test(each.event()));
    }

    private WithdrawnBookings only(Predicate<Withdrawn> wanted) {
        Map<BookingId, Withdrawn> some = new HashMap<>(all);
        some.values().removeIf(wanted.negate());
        return new WithdrawnBookings(some);
    }

    /** What brings them back, by day. */
    List<DeskEvent> reclaimed() {
        return all.values().stream()
                .map(Withdrawn::event)
                .sorted(Comparator.comparing(DeskBookingCancelled::day)
                        .thenComparing(event -> event.booking().value()))
                .map(WithdrawnBookings::reclaimed)
                .toList();
    }

    static DeskEvent reclaimed(DeskBookingCancelled event) {
        return new DeskBookingReclaimed(
                event.booking(), event.desk(), event.office(), event.person(), event.day(), event.part());
    }
}
