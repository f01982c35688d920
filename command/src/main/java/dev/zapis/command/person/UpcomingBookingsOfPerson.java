package dev.zapis.command.person;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * The desks that the person whom a command is about has booked for the days to come.
 *
 * @param zones of all offices: by them a day is over or not
 */
@EventSourcedEntity
record UpcomingBookingsOfPerson(PersonId person, Map<BookingId, DeskBooked> live, Map<OfficeId, ZoneId> zones) {

    /** Nobody books further ahead than 90 days; on both sides one more for the zones of this world. */
    private static final int LAST = 91;

    UpcomingBookingsOfPerson {
        live = Map.copyOf(live);
        zones = Map.copyOf(zones);
    }

    @EntityCreator
    static UpcomingBookingsOfPerson none(@InjectEntityId DecisionContext asked) {
        return new UpcomingBookingsOfPerson(of(asked), Map.of(), Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext asked) {
        PersonId person = of(asked);
        LocalDate today = LocalDate.ofInstant(asked.occasion().now(), ZoneOffset.UTC);
        return today.minusDays(1)
                .datesUntil(today.plusDays(LAST + 1))
                .map(day -> Tag.of(Tags.PERSON_DAY, Tags.day(person, day)))
                .map(day -> BoundaryCriteria.of(day, DeskBooked.class, DeskBookingCancelled.class))
                .reduce(BoundaryCriteria.ofTypes(OfficeOpened.class, TimeZoneSet.class), EventCriteria::or);
    }

    private static PersonId of(DecisionContext asked) {
        if (asked.command() instanceof PersonCommand about) return about.person();
        throw new IllegalStateException("the command is about nobody: " + asked.command());
    }

    @EventSourcingHandler
    UpcomingBookingsOfPerson evolve(OfficeOpened event) {
        return in(event.office(), event.zone());
    }

    @EventSourcingHandler
    UpcomingBookingsOfPerson evolve(TimeZoneSet event) {
        return in(event.office(), event.zone());
    }

    private UpcomingBookingsOfPerson in(OfficeId office, ZoneId zone) {
        Map<OfficeId, ZoneId> more = new HashMap<>(zones);
        more.put(office, zone);
        return new UpcomingBookingsOfPerson(person, live, more);
    }

    @EventSourcingHandler
    UpcomingBookingsOfPerson evolve(DeskBooked event) {
        if (!event.person().equals(person)) return this;
        Map<BookingId, DeskBooked> more = new HashMap<>(live);
        more.put(event.booking(), event);
        return new UpcomingBookingsOfPerson(person, more, zones);
    }

    @EventSourcingHandler
    UpcomingBookingsOfPerson evolve(DeskBookingCancelled event) {
        Map<BookingId, DeskBooked> fewer = new HashMap<>(live);
        fewer.remove(event.booking());
        return new UpcomingBookingsOfPerson(person, fewer, zones);
    }

    /** All of them are cancelled, by the rules by which they were booked. */
    List<DeskEvent> cancelled(Instant now, @Nullable String reason) {
        return live.values().stream()
                .filter(booked -> !booked.day().isBefore(today(booked.office(), now)))
                .sorted(Comparator.comparing(DeskBooked::day)
                        .thenComparing(booked -> booked.booking().value()))
                .<DeskEvent>map(booked -> new DeskBookingCancelled(
                        booked.booking(),
                        booked.desk(),
                        booked.office(),
                        booked.person(),
                        booked.day(),
                        booked.part(),
                        reason,
                        booked.rule()))
                .toList();
    }

    private LocalDate today(OfficeId office, Instant now) {
        return LocalDate.ofInstant(now, zones.getOrDefault(office, ZoneOffset.UTC));
    }
}
