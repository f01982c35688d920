package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.office.Office;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The live bookings of a desk from yesterday on: on no day can there be one beyond those that it looks at.
 */
@EventSourcedEntity
record UpcomingBookingsOfDesk(DeskId desk, Map<BookingId, DeskBooked> live) {

    UpcomingBookingsOfDesk {
        live = Map.copyOf(live);
    }

    @EntityCreator
    static UpcomingBookingsOfDesk none(@InjectEntityId DecisionContext asked) {
        return new UpcomingBookingsOfDesk(DeskCommand.of(asked), Map.of());
    }

    // Which day it is in the office is not known yet: at most the one before or after the day in UTC.
    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext asked) {
        DeskId desk = DeskCommand.of(asked);
        LocalDate utc = LocalDate.ofInstant(asked.occasion().now(), ZoneOffset.UTC);
        return utc.minusDays(1)
                .datesUntil(utc.plusDays(Office.MOST_DAYS_AHEAD + 2))
                .map(day -> Tag.of(Tags.DESK_DAY, Tags.day(desk, day)))
                .map(day -> BoundaryCriteria.of(day, DeskBooked.class, DeskBookingCancelled.class))
                .reduce(EventCriteria::or)
                .orElseThrow();
    }

    @EventSourcingHandler
    UpcomingBookingsOfDesk evolve(DeskBooked event) {
        if (!event.desk().equals(desk)) return this;
        Map<BookingId, DeskBooked> more = new HashMap<>(live);
        more.put(event.booking(), event);
        return new UpcomingBookingsOfDesk(desk, more);
    }

    @EventSourcingHandler
    UpcomingBookingsOfDesk evolve(DeskBookingCancelled event) {
        Map<BookingId, DeskBooked> fewer = new HashMap<>(live);
        fewer.remove(event.booking());
        return new UpcomingBookingsOfDesk(desk, fewer);
    }

    /** What ends the bookings of these days, by day. */
    List<DeskBookingCancelled> cancelled(LocalDate from, LocalDate until, @Nullable String reason, int rule) {
        return live.values().stream()
                .filter(booked -> !booked.day().isBefore(from) && !booked.day().isAfter(until))
                .sorted(Comparator.comparing(DeskBooked::day))
                .map(booked -> new DeskBookingCancelled(
                        booked.booking(),
                        booked.desk(),
                        booked.office(),
                        booked.person(),
                        booked.day(),
                        booked.part(),
                        reason,
                        rule))
                .toList();
    }
}
