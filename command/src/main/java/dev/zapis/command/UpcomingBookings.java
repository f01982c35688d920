package dev.zapis.command;

import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.EndsBooking;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What is ahead: rule over the days of a desk, an office or a person, from yesterday on.
 * It holds the live bookings of these days; on no day can there be one beyond those that it looks at.
 * Whoever ends what is ahead ends all of it in the same append: a booking made meanwhile spoils that, and it is decided anew.
 */
@EventSourcedEntity
public record UpcomingBookings(Map<BookingId, DeskBooked> live) {

    /** Whose bookings: by the tag that joins a thing to a day. */
    public record Owner(String dayTag, Object id) {

        public static Owner of(DeskId desk) {
            return new Owner(Tags.DESK_DAY, desk);
        }

        public static Owner of(OfficeId office) {
            return new Owner(Tags.OFFICE_DAY, office);
        }

        public static Owner of(PersonId person) {
            return new Owner(Tags.PERSON_DAY, person);
        }

        /** Tags of all days on which something can be ahead. */
        public List<Tag> ahead(Instant now) {
            // Which day it is in the office is not known yet: at most the one before or after the day in UTC.
            LocalDate utc = LocalDate.ofInstant(now, ZoneOffset.UTC);
            return utc.minusDays(1)
                    .datesUntil(utc.plusDays(BookingHorizon.MOST_DAYS + 2))
                    .map(this::on)
                    .toList();
        }

        private Tag on(LocalDate day) {
            return Tag.of(dayTag, Tags.day(id, day));
        }
    }

    public UpcomingBookings {
        live = Map.copyOf(live);
    }

    @EntityCreator
    public static UpcomingBookings none() {
        return new UpcomingBookings(Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DecisionContext<LooksAhead> of) {
        return BoundaryCriteria.having(of.command().ahead().ahead(of.context().now()));
    }

    @EventSourcingHandler
    public UpcomingBookings evolve(DeskBooked event) {
        Map<BookingId, DeskBooked> more = new HashMap<>(live);
        more.put(event.booking(), event);
        return new UpcomingBookings(more);
    }

    @EventSourcingHandler
    public UpcomingBookings evolve(EndsBooking event) {
        Map<BookingId, DeskBooked> fewer = new HashMap<>(live);
        fewer.remove(event.booking());
        return new UpcomingBookings(fewer);
    }

    public UpcomingBookings from(LocalDate day) {
        return only(booked -> !booked.day().isBefore(day));
    }

    public UpcomingBookings between(LocalDate from, LocalDate until) {
        return only(booked -> !booked.day().isBefore(from) && !booked.day().isAfter(until));
    }

    public UpcomingBookings on(Predicate<LocalDate> days) {
        return only(booked -> days.test(booked.day()));
    }

    /** Those whose day is not over in their own office. */
    public UpcomingBookings notOver(OfficeZones zones, Instant now) {
        return only(booked -> !booked.day().isBefore(zones.dayOf(booked.office(), now)));
    }

    private UpcomingBookings only(Predicate<DeskBooked> wanted) {
        return new UpcomingBookings(
                live.values().stream().filter(wanted).collect(Collectors.toMap(DeskBooked::booking, booked -> booked)));
    }

    /** What ends them, by day, decided by this version of the rules. */
    public List<DeskEvent> cancelled(@Nullable String reason, int rule) {
        return cancelled(booked -> reason, rule);
    }

    /** What ends them, by day, each for a reason of its own, decided by this version of the rules. */
    public List<DeskEvent> cancelled(Function<DeskBooked, @Nullable String> reason, int rule) {
        return cancelled(reason, booked -> rule);
    }

    /** What ends them, by day, decided by the rules by which each was booked. */
    public List<DeskEvent> cancelled(@Nullable String reason) {
        return cancelled(booked -> reason, DeskBooked::rule);
    }

    private List<DeskEvent> cancelled(Function<DeskBooked, @Nullable String> reason, ToIntFunction<DeskBooked> rule) {
        return live.values().stream()
                .sorted(Comparator.comparing(DeskBooked::day)
                        .thenComparing(booked -> booked.booking().value()))
                .<DeskEvent>map(booked -> new DeskBookingCancelled(
                        booked.booking(),
                        booked.desk(),
                        booked.office(),
                        booked.person(),
                        booked.day(),
                        booked.part(),
                        reason.apply(booked),
                        rule.applyAsInt(booked)))
                .toList();
    }
}
