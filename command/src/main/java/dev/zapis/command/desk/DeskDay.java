package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.person.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;

/**
 * Rule over the tags of a desk's day and of a person's days in that week, for {@link BookDesk}.
 * D1: a desk has one live booking at most for each part of a day. D2: a person has one desk at most for each part of a day.
 * L1: a person has desks on no more days from Monday to Sunday than the office allows, for halves of them or the whole.
 * All three are decided together, so the person's week is in it too, not only the desk's day that it is named after: a booking of the desk or
 * of the person that comes meanwhile spoils the append.
 *
 * @param part of the day that is wanted
 * @param live bookings that take the desk on that day, and all of the person's from Monday to Sunday
 */
@EventSourcedEntity
record DeskDay(DeskId desk, LocalDate day, DayPart part, Map<BookingId, DeskBooked> live) {

    DeskDay {
        live = Map.copyOf(live);
    }

    @EntityCreator
    static DeskDay empty(@InjectEntityId DecisionContext<BookDesk> of) {
        return new DeskDay(of.command().desk(), of.command().day(), of.command().part(), Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<BookDesk> of) {
        BookDesk command = of.command();
        return BoundaryCriteria.having(
                tags(command.desk(), command.day(), of.context().actor().person()));
    }

    /** Of the desk's day, and of the person's days of that week. */
    static List<Tag> tags(DeskId desk, LocalDate day, @Nullable PersonId person) {
        Stream<Tag> place = Stream.of(Tag.of(Tags.DESK_DAY, Tags.day(desk, day)));
        if (person == null) return place.toList();
        LocalDate monday = monday(day);
        Stream<Tag> week =
                monday.datesUntil(monday.plusWeeks(1)).map(each -> Tag.of(Tags.PERSON_DAY, Tags.day(person, each)));
        return Stream.concat(place, week).toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @EventSourcingHandler
    DeskDay evolve(DeskBooked event) {
        Map<BookingId, DeskBooked> more = new HashMap<>(live);
        more.put(event.booking(), event);
        return new DeskDay(desk, day, part, more);
    }

    @EventSourcingHandler
    DeskDay evolve(EndsBooking event) {
        return without(event.booking());
    }

    /** As if that one were given back. */
    DeskDay without(BookingId given) {
        Map<BookingId, DeskBooked> fewer = new HashMap<>(live);
        fewer.remove(given);
        return new DeskDay(desk, day, part, fewer);
    }

    /** Which part of the desk's day is taken, of what is wanted; none where it is free. */
    @Nullable
    DayPart taken() {
        return parts(onTheDay().filter(booked -> booked.desk().equals(desk)).filter(this::isInTheWay));
    }

    /** Whether the person has this very desk, for what is wanted of the day. */
    boolean isOwnedBy(PersonId person) {
        return onTheDay()
                .filter(this::isInTheWay)
                .anyMatch(
                        booked -> booked.desk().equals(desk) && booked.person().equals(person));
    }

    /** For which part of the day the person has a desk, this one or another, of what is wanted; none where they have none. */
    @Nullable
    DayPart ownPart(PersonId person) {
        return parts(onTheDay().filter(booked -> booked.person().equals(person)).filter(this::isInTheWay));
    }

    /** Whether the person has a desk on that day, for any part of it. */
    boolean isThere(PersonId person) {
        return onTheDay().anyMatch(booked -> booked.person().equals(person));
    }

    /** On how many days from Monday to Sunday the person has a desk. */
    long daysInTheWeek(PersonId person) {
        return live.values().stream()
                .filter(booked -> booked.person().equals(person))
                .map(DeskBooked::day)
                .distinct()
                .count();
    }

    private boolean isInTheWay(DeskBooked booked) {
        return booked.part().overlaps(part);
    }

    private static @Nullable DayPart parts(Stream<DeskBooked> some) {
        return some.map(DeskBooked::part).reduce(DayPart::and).orElse(null);
    }

    private Stream<DeskBooked> onTheDay() {
        return live.values().stream().filter(booked -> booked.day().equals(day));
    }
}
