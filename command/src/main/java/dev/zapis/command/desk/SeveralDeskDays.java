package dev.zapis.command.desk;

import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.DecisionContext;
import dev.zapis.command.desk.BookDeskDays.Wish;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.person.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Rule over several desks, each on its day, and over the person's weeks of these days, for {@link BookDeskDays}: what {@link DeskDay} holds
 * for one day, for all of them (D1, D2, L1), and the desks themselves.
 *
 * @param live bookings that take one of the desks on its day, and all of the person's from Monday to Sunday
 */
@EventSourcedEntity
record SeveralDeskDays(Map<DeskId, Desk> desks, Map<BookingId, DeskBooked> live) {

    SeveralDeskDays {
        desks = Map.copyOf(desks);
        live = Map.copyOf(live);
    }

    @EntityCreator
    static SeveralDeskDays none(@InjectEntityId DecisionContext<BookDeskDays> of) {
        return new SeveralDeskDays(
                of.command().wishes().stream()
                        .map(Wish::desk)
                        .distinct()
                        .collect(Collectors.toMap(desk -> desk, Desk::unknown)),
                Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<BookDeskDays> of) {
        BookDeskDays command = of.command();
        Stream<Tag> desks = command.wishes().stream()
                .flatMap(wish -> Stream.of(
                        Tag.of(Tags.DESK, wish.desk().value()),
                        Tag.of(Tags.DESK_DAY, Tags.day(wish.desk(), wish.day()))));
        PersonId person = of.context().actor().person();
        Stream<Tag> own = person == null
                ? Stream.empty()
                : command.wishes().stream()
                        .map(wish -> monday(wish.day()))
                        .distinct()
                        .flatMap(monday -> monday.datesUntil(monday.plusWeeks(1)))
                        .map(day -> Tag.of(Tags.PERSON_DAY, Tags.day(person, day)));
        return BoundaryCriteria.having(Stream.concat(desks, own).distinct().toList());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @EventSourcingHandler
    SeveralDeskDays evolve(DeskAdded event) {
        return after(event.desk(), event);
    }

    @EventSourcingHandler
    SeveralDeskDays evolve(DeskRenamed event) {
        return after(event.desk(), event);
    }

    @EventSourcingHandler
    SeveralDeskDays evolve(DeskRetired event) {
        return after(event.desk(), event);
    }

    @EventSourcingHandler
    SeveralDeskDays evolve(DeskBlocked event) {
        return after(event.desk(), event);
    }

    @EventSourcingHandler
    SeveralDeskDays evolve(DeskUnblocked event) {
        return after(event.desk(), event);
    }

    private SeveralDeskDays after(DeskId desk, DeskEvent event) {
        Map<DeskId, Desk> more = new HashMap<>(desks);
        more.put(desk, desk(desk).after(event));
        return new SeveralDeskDays(more, live);
    }

    @EventSourcingHandler
    SeveralDeskDays evolve(DeskBooked event) {
        Map<BookingId, DeskBooked> more = new HashMap<>(live);
        more.put(event.booking(), event);
        return new SeveralDeskDays(desks, more);
    }

    @EventSourcingHandler
    SeveralDeskDays evolve(EndsBooking event) {
        Map<BookingId, DeskBooked> fewer = new HashMap<>(live);
        fewer.remove(event.booking());
        return new SeveralDeskDays(desks, fewer);
    }

    Desk desk(DeskId desk) {
        return Objects.requireNonNullElseGet(desks.get(desk), () -> Desk.unknown(desk));
    }

    /** What one of the days is decided by. */
    DeskDay on(Wish wish, DayPart part, PersonId person) {
        LocalDate monday = monday(wish.day());
        Map<BookingId, DeskBooked> ofTheDay = live.values().stream()
                .filter(booked ->
                        booked.day().equals(wish.day()) && booked.desk().equals(wish.desk())
                                || booked.person().equals(person)
                                        && monday(booked.day()).equals(monday))
                .collect(Collectors.toMap(DeskBooked::booking, booked -> booked));
        return new DeskDay(wish.desk(), wish.day(), part, ofTheDay);
    }
}
