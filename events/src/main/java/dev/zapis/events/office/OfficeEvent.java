package dev.zapis.events.office;

import dev.zapis.events.Tags;
import dev.zapis.events.reminder.Matter;
import dev.zapis.events.reminder.ReminderOffset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What happens to an office. */
public sealed interface OfficeEvent {

    /** @param zone the time zone in which the office's days begin and end */
    @Event(namespace = "zapis.office", name = "OfficeOpened", version = "1")
    record OfficeOpened(@EventTag(key = Tags.OFFICE) OfficeId office, String name, ZoneId zone)
            implements OfficeEvent {}

    @Event(namespace = "zapis.office", name = "AreaAdded", version = "1")
    record AreaAdded(@EventTag(key = Tags.OFFICE) OfficeId office, AreaId area, String name) implements OfficeEvent {}

    /**
     * How far ahead desks may be booked.
     *
     * @param daysAhead the last bookable day is this many days after today; 0 = today only
     * @param rule rises by one with every change of the office's booking rules
     */
    @Event(namespace = "zapis.office", name = "BookingHorizonSet", version = "1")
    record BookingHorizonSet(@EventTag(key = Tags.OFFICE) OfficeId office, int daysAhead, int rule)
            implements OfficeEvent {

        /** What holds until the first such event of an office (requirement S1-3). */
        public static final int DEFAULT_DAYS_AHEAD = 14;
    }

    /**
     * A day has begun in the office: what is done once a day follows it.
     *
     * @param since when the last one that was begun had begun; a day before where there was none
     * @param at when this one has begun
     * @param next when the next one is due
     */
    @Event(namespace = "zapis.office", name = "DayBegun", version = "1")
    record DayBegun(
            @EventTag(key = Tags.OFFICE) OfficeId office, LocalDate day, Instant since, Instant at, Instant next)
            implements OfficeEvent {

        private static final LocalTime BEGINS = LocalTime.of(9, 0);

        /** When a day begins for those who are told of it. */
        public static Instant begins(LocalDate day, ZoneId zone) {
            return day.atTime(BEGINS).atZone(zone).toInstant();
        }
    }

    /**
     * When people are reminded of what they have in this office.
     *
     * @param offsets none: of such things nobody is reminded
     * @param rule rises by one with every such event of the office and the matter
     */
    @Event(namespace = "zapis.office", name = "RemindersSet", version = "1")
    record RemindersSet(
            @EventTag(key = Tags.OFFICE) OfficeId office, Matter matter, List<ReminderOffset> offsets, int rule)
            implements OfficeEvent {

        /** What holds until the first such event: the evening before and the morning of the day. */
        public static final List<ReminderOffset> DEFAULT_DESK =
                List.of(ReminderOffset.onADay(1, LocalTime.of(18, 0)), ReminderOffset.onADay(0, LocalTime.of(8, 0)));

        public RemindersSet {
            offsets = List.copyOf(offsets);
        }
    }

    /**
     * When people of this office are left alone, unless they have hours of their own.
     *
     * @param from local time; equal to {@code until}: never
     * @param until local time, on the next day where it is not after {@code from}
     */
    @Event(namespace = "zapis.office", name = "QuietHoursSet", version = "1")
    record QuietHoursSet(@EventTag(key = Tags.OFFICE) OfficeId office, LocalTime from, LocalTime until)
            implements OfficeEvent {

        /** What holds until the first such event. */
        public static final LocalTime DEFAULT_FROM = LocalTime.of(22, 0);

        /** What holds until the first such event. */
        public static final LocalTime DEFAULT_UNTIL = LocalTime.of(8, 0);
    }
}
