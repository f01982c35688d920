package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
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
 * A desk on one day, and a person in the week of that day: rules D1, D2 and L1 are decided together.
 *
 * @param live bookings that take the desk on that day or belong to the person
 */
@EventSourcedEntity
record DeskDay(DeskId desk, LocalDate day, Map<BookingId, DeskBooked> live) {

    DeskDay {
        live = Map.copyOf(live);
    }

    @EntityCreator
    static DeskDay empty(@InjectEntityId DecisionContext asked) {
        BookDesk command = asked.command(BookDesk.class);
        return new DeskDay(command.desk(), command.day(), Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext asked) {
        BookDesk command = asked.command(BookDesk.class);
        EventCriteria desk = bookings(Tags.DESK_DAY, command.desk(), command.day());
        PersonId person = asked.occasion().actor().person();
        if (person == null) return desk;
        LocalDate monday = monday(command.day());
        return monday.datesUntil(monday.plusWeeks(1))
                .map(day -> bookings(Tags.PERSON_DAY, person, day))
                .reduce(desk, EventCriteria::or);
    }

    private static EventCriteria bookings(String tag, Object thing, LocalDate day) {
        return BoundaryCriteria.of(Tag.of(tag, Tags.day(thing, day)), DeskBooked.class, DeskBookingCancelled.class);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @EventSourcingHandler
    DeskDay evolve(DeskBooked event) {
        if (!monday(event.day()).equals(monday(day))) return this;
        Map<BookingId, DeskBooked> more = new HashMap<>(live);
        more.put(event.booking(), event);
        return new DeskDay(desk, day, more);
    }

    @EventSourcingHandler
    DeskDay evolve(DeskBookingCancelled event) {
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
