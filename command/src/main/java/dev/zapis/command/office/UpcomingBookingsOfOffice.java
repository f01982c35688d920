package dev.zapis.command.office;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The live bookings of an office's days from yesterday on: on no day can there be one beyond those that it looks at.
 *
 * @param live each with its day
 */
@EventSourcedEntity
record UpcomingBookingsOfOffice(OfficeId office, Map<BookingId, LocalDate> live) {

    UpcomingBookingsOfOffice {
        live = Map.copyOf(live);
    }

    @EntityCreator
    static UpcomingBookingsOfOffice none(@InjectEntityId DecisionContext asked) {
        return new UpcomingBookingsOfOffice(asked.command(SetTimeZone.class).office(), Map.of());
    }

    // Which day it is in the office is not known yet: at most the one before or after the day in UTC.
    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext asked) {
        OfficeId office = asked.command(SetTimeZone.class).office();
        LocalDate utc = LocalDate.ofInstant(asked.occasion().now(), ZoneOffset.UTC);
        return utc.minusDays(1)
                .datesUntil(utc.plusDays(Office.MOST_DAYS_AHEAD + 2))
                .map(day -> Tag.of(Tags.OFFICE_DAY, Tags.day(office, day)))
                .map(day -> BoundaryCriteria.of(day, DeskBooked.class, DeskBookingCancelled.class))
                .reduce(EventCriteria::or)
                .orElseThrow();
    }

    @EventSourcingHandler
    UpcomingBookingsOfOffice evolve(DeskBooked event) {
        if (!event.office().equals(office)) return this;
        Map<BookingId, LocalDate> more = new HashMap<>(live);
        more.put(event.booking(), event.day());
        return new UpcomingBookingsOfOffice(office, more);
    }

    @EventSourcingHandler
    UpcomingBookingsOfOffice evolve(DeskBookingCancelled event) {
        Map<BookingId, LocalDate> fewer = new HashMap<>(live);
        fewer.remove(event.booking());
        return new UpcomingBookingsOfOffice(office, fewer);
    }

    long from(LocalDate day) {
        return live.values().stream().filter(booked -> !booked.isBefore(day)).count();
    }
}
