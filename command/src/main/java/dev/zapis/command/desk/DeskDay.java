package dev.zapis.command.desk;

import dev.zapis.command.Asked;
import dev.zapis.command.Boundary;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
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
 * A desk and a person on one day: rules D1 and D2 are decided together.
 *
 * @param added the desk as it was put up; none for an unknown one
 * @param live bookings of the day that take the desk or belong to the person
 */
@EventSourcedEntity
record DeskDay(DeskId desk, LocalDate day, @Nullable DeskAdded added, Map<BookingId, DeskBooked> live) {

    DeskDay {
        live = Map.copyOf(live);
    }

    @EntityCreator
    static DeskDay empty(@InjectEntityId Asked asked) {
        BookDesk command = asked.command(BookDesk.class);
        return new DeskDay(command.desk(), command.day(), null, Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(Asked asked) {
        BookDesk command = asked.command(BookDesk.class);
        EventCriteria desk = Boundary.of(Tag.of(Tags.DESK, command.desk().value()), DeskAdded.class)
                .or(bookings(Tags.DESK_DAY, command.desk(), command.day()));
        PersonId person = asked.occasion().actor().person();
        return person == null ? desk : desk.or(bookings(Tags.PERSON_DAY, person, command.day()));
    }

    private static EventCriteria bookings(String tag, Object thing, LocalDate day) {
        return Boundary.of(Tag.of(tag, Tags.day(thing, day)), DeskBooked.class, DeskBookingCancelled.class);
    }

    @EventSourcingHandler
    DeskDay evolve(DeskAdded event) {
        return event.desk().equals(desk) ? new DeskDay(desk, day, event, live) : this;
    }

    @EventSourcingHandler
    DeskDay evolve(DeskBooked event) {
        if (!event.day().equals(day)) return this;
        Map<BookingId, DeskBooked> more = new HashMap<>(live);
        more.put(event.booking(), event);
        return new DeskDay(desk, day, added, more);
    }

    @EventSourcingHandler
    DeskDay evolve(DeskBookingCancelled event) {
        Map<BookingId, DeskBooked> fewer = new HashMap<>(live);
        fewer.remove(event.booking());
        return new DeskDay(desk, day, added, fewer);
    }

    boolean stands(OfficeId office) {
        return added != null && added.office().equals(office);
    }

    boolean isFree() {
        return live.values().stream().noneMatch(booked -> booked.desk().equals(desk));
    }

    boolean isOwnedBy(PersonId person) {
        return live.values().stream()
                .anyMatch(
                        booked -> booked.desk().equals(desk) && booked.person().equals(person));
    }

    boolean hasDesk(PersonId person) {
        return live.values().stream().anyMatch(booked -> booked.person().equals(person));
    }

    /** What a refusal tells about this desk and day. */
    Map<String, Object> told() {
        return added == null ? Map.of("day", day) : Map.of("desk", added.name(), "day", day);
    }
}
