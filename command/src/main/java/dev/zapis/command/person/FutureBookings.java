package dev.zapis.command.person;

import dev.zapis.command.Asked;
import dev.zapis.command.Boundary;
import dev.zapis.command.Occasion;
import dev.zapis.command.office.Office;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.person.PersonId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** What somebody has booked for the days that can be booked. */
@EventSourcedEntity
record FutureBookings(PersonId person, Map<BookingId, DeskBooked> live) {

    /** No office lets anybody book further ahead. */
    private static final int FURTHEST = 90;

    FutureBookings {
        live = Map.copyOf(live);
    }

    @EntityCreator
    static FutureBookings none(@InjectEntityId Asked asked) {
        return new FutureBookings(of(asked), Map.of());
    }

    // Today is the office's, which may be the day before or after the one at Greenwich.
    @EventCriteriaBuilder
    static EventCriteria boundary(Asked asked) {
        LocalDate today = LocalDate.ofInstant(asked.occasion().now(), ZoneOffset.UTC);
        return IntStream.rangeClosed(-1, FURTHEST + 1)
                .<EventCriteria>mapToObj(ahead -> Boundary.of(
                        Tag.of(Tags.PERSON_DAY, Tags.day(of(asked), today.plusDays(ahead))),
                        DeskBooked.class,
                        DeskBookingCancelled.class))
                .reduce(EventCriteria::or)
                .orElseThrow();
    }

    private static PersonId of(Asked asked) {
        if (asked.command() instanceof AboutPerson command) return command.person();
        throw new IllegalStateException("the command is about nobody: " + asked.command());
    }

    @EventSourcingHandler
    FutureBookings evolve(DeskBooked event) {
        if (!event.person().equals(person)) return this;
        Map<BookingId, DeskBooked> more = new HashMap<>(live);
        more.put(event.booking(), event);
        return new FutureBookings(person, more);
    }

    @EventSourcingHandler
    FutureBookings evolve(DeskBookingCancelled event) {
        Map<BookingId, DeskBooked> fewer = new HashMap<>(live);
        fewer.remove(event.booking());
        return new FutureBookings(person, fewer);
    }

    /** All from today on are cancelled, in the order of their days. */
    List<DeskBookingCancelled> cancelled(Office office, @Nullable String reason, Occasion occasion) {
        LocalDate today = office.dayOf(occasion.now());
        return live.values().stream()
                .filter(booked -> !booked.day().isBefore(today))
                .sorted(Comparator.comparing(DeskBooked::day))
                .map(booked -> new DeskBookingCancelled(
                        booked.booking(),
                        booked.desk(),
                        booked.office(),
                        booked.person(),
                        booked.day(),
                        booked.part(),
                        reason,
                        office.rule()))
                .toList();
    }
}
