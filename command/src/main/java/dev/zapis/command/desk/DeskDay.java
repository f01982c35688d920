package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.person.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
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
 * Rule over the tags of a desk's day and of a person's days in that week, for {@link BookDesk}.
 * D1: a desk has one live booking at most for each part of a day. D2: a person has one desk at most for each part of a day.
 * L1: a person has no more desks from Monday to Sunday than the office allows.
 * All three are decided together, so the person's week is in it too, not only the desk's day that it is named after: a booking of the desk or
 * of the person that comes meanwhile spoils the append.
 *
 * @param live bookings that take the desk on that day, and all of the person's from Monday to Sunday
 */
@EventSourcedEntity
record DeskDay(DeskId desk, LocalDate day, Map<BookingId, DeskBooked> live) {

    DeskDay {
        live = Map.copyOf(live);
    }

    @EntityCreator
    static DeskDay empty(@InjectEntityId DecisionContext<BookDesk> of) {
        return new DeskDay(of.command().desk(), of.command().day(), Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<BookDesk> of) {
        BookDesk command = of.command();
        Tag desk = Tag.of(Tags.DESK_DAY, Tags.day(command.desk(), command.day()));
        PersonId person = of.context().actor().person();
        if (person == null) return EventCriteria.havingTags(desk);
        LocalDate monday = monday(command.day());
        Stream<Tag> week =
                monday.datesUntil(monday.plusWeeks(1)).map(day -> Tag.of(Tags.PERSON_DAY, Tags.day(person, day)));
        return BoundaryCriteria.having(Stream.concat(Stream.of(desk), week).toList());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @EventSourcingHandler
    DeskDay evolve(DeskBooked event) {
        Map<BookingId, DeskBooked> more = new HashMap<>(live);
        more.put(event.booking(), event);
        return new DeskDay(desk, day, more);
    }

    @EventSourcingHandler
    DeskDay evolve(EndsBooking event) {
        Map<BookingId, DeskBooked> fewer = new HashMap<>(live);
        fewer.remove(event.booking());
        return new DeskDay(desk, day, fewer);
    }

    boolean isFree() {
        return onTheDay().noneMatch(booked -> booked.desk().equals(desk));
    }

    boolean isOwnedBy(PersonId person) {
        return onTheDay()
                .anyMatch(
                        booked -> booked.desk().equals(desk) && booked.person().equals(person));
    }

    boolean hasDesk(PersonId person) {
        return onTheDay().anyMatch(booked -> booked.person().equals(person));
    }

    /** How many desks the person has from Monday to Sunday. */
    long inTheWeek(PersonId person) {
        return live.values().stream()
                .filter(booked -> booked.person().equals(person))
                .count();
    }

    private Stream<DeskBooked> onTheDay() {
        return live.values().stream().filter(booked -> booked.day().equals(day));
    }
}
