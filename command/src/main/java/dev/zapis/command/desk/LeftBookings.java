package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.OfficeZones;
import dev.zapis.command.UpcomingBookings;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
 * What somebody has left behind: rule over a person and the days ahead.
 * Whoever may do nothing for now, is taken off the list or forgotten leaves what they have booked by then.
 * Once they have come back all is theirs that has not ended by then, however late it is looked at what they left.
 *
 * @param own theirs since they last came back, if ever
 * @param left booked before they left
 * @param reason why they left, in the words of whoever decided it; none where there are none, or none that can still be read
 */
@EventSourcedEntity
record LeftBookings(
        Map<BookingId, DeskBooked> own,
        Map<BookingId, DeskBooked> left,
        @Nullable String reason) {

    LeftBookings {
        own = Map.copyOf(own);
        left = Map.copyOf(left);
    }

    @EntityCreator
    static LeftBookings none() {
        return new LeftBookings(Map.of(), Map.of(), null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<CancelDeskBookingsOf> of) {
        PersonId person = of.command().person();
        Stream<Tag> days = UpcomingBookings.Owner.of(person).ahead(of.context().now()).stream();
        return BoundaryCriteria.having(Stream.concat(Stream.of(Tag.of(Tags.PERSON, person.value())), days)
                .toList());
    }

    @EventSourcingHandler
    LeftBookings evolve(DeskBooked event) {
        Map<BookingId, DeskBooked> more = new HashMap<>(own);
        more.put(event.booking(), event);
        return new LeftBookings(more, left, reason);
    }

    @EventSourcingHandler
    LeftBookings evolve(EndsBooking event) {
        return new LeftBookings(without(event, own), without(event, left), reason);
    }

    private static Map<BookingId, DeskBooked> without(EndsBooking event, Map<BookingId, DeskBooked> all) {
        Map<BookingId, DeskBooked> fewer = new HashMap<>(all);
        fewer.remove(event.booking());
        return fewer;
    }

    @EventSourcingHandler
    LeftBookings evolve(PersonDeactivated event) {
        return leaving(event.reason());
    }

    @EventSourcingHandler
    LeftBookings evolve(PersonRemoved event) {
        return leaving(event.reason());
    }

    @EventSourcingHandler
    LeftBookings evolve(PersonForgotten event) {
        return leaving(null);
    }

    @EventSourcingHandler
    LeftBookings evolve(PersonReactivated event) {
        return back();
    }

    @EventSourcingHandler
    LeftBookings evolve(PersonReinstated event) {
        return event.isActive() ? back() : this;
    }

    /** What has not ended by now is theirs again: nothing that comes back later would bring it. */
    private LeftBookings back() {
        Map<BookingId, DeskBooked> all = new HashMap<>(left);
        all.putAll(own);
        return new LeftBookings(all, Map.of(), null);
    }

    private LeftBookings leaving(@Nullable String why) {
        Map<BookingId, DeskBooked> all = new HashMap<>(left);
        all.putAll(own);
        return new LeftBookings(Map.of(), all, why);
    }

    /** Ends what they left, but for days that are over. */
    List<DeskEvent> cancelled(OfficeZones zones, Instant now) {
        return new UpcomingBookings(left).notOver(zones, now).cancelled(reason);
    }
}
