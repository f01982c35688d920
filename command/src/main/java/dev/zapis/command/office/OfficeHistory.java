package dev.zapis.command.office;

import dev.zapis.command.ActHistory;
import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.CommandContext;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.EventOrigin;
import dev.zapis.command.Refused;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.office.OfficeEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Rule over an office and its days ahead: what an act said of it, what was said since, and what was booked since.
 *
 * @param booked live, and made after the act
 */
@EventSourcedEntity
record OfficeHistory(ActHistory<Office> acts, UpcomingBookings booked) {

    @EntityCreator
    static OfficeHistory none(@InjectEntityId DecisionContext<UndoOfficeChange> of) {
        UndoOfficeChange command = of.command();
        return new OfficeHistory(
                ActHistory.of(command.act(), Office.unknown(command.office())), UpcomingBookings.none());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<UndoOfficeChange> of) {
        UndoOfficeChange command = of.command();
        Stream<Tag> days =
                UpcomingBookings.Owner.of(command.office()).ahead(of.context().now()).stream();
        return BoundaryCriteria.having(
                Stream.concat(Stream.of(Tag.of(Tags.OFFICE, command.office().value())), days)
                        .toList());
    }

    @EventSourcingHandler
    OfficeHistory evolve(OfficeEvent event, EventOrigin origin) {
        return new OfficeHistory(acts.after(event, acts.now().after(event), origin), booked);
    }

    @EventSourcingHandler
    OfficeHistory evolve(DeskBooked event) {
        return acts.hasBegun() ? new OfficeHistory(acts, booked.evolve(event)) : this;
    }

    @EventSourcingHandler
    OfficeHistory evolve(EndsBooking event) {
        return new OfficeHistory(acts, booked.evolve(event));
    }

    /** Refused where these would close days on which somebody has booked because they were open. */
    void mustRestOnNone(List<OfficeEvent> events, CommandContext context) {
        Office then = acts.now();
        for (OfficeEvent event : events) then = then.after(event);
        Office after = then;
        int resting = booked.from(acts.now().dayOf(context.now()))
                .on(day -> after.isClosedOn(day) && !acts.now().isClosedOn(day))
                .live()
                .size();
        if (resting > 0) throw new Refused(UndoRefusal.BOOKED_SINCE, Map.of("bookings", resting));
    }
}
