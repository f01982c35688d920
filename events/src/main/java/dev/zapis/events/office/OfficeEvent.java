package dev.zapis.events.office;

import dev.zapis.events.Tags;
import dev.zapis.events.TakenBack;
import dev.zapis.events.policy.TimeSpan;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What happens to an office. */
public sealed interface OfficeEvent {

    /** @param zone the time zone in which the office's days begin and end */
    @Event(namespace = "zapis.office", name = "OfficeOpened", version = "1")
    record OfficeOpened(@EventTag(key = Tags.OFFICE) OfficeId office, String name, ZoneId zone)
            implements OfficeEvent {}

    @Event(namespace = "zapis.office", name = "AreaAdded", version = "1")
    record AreaAdded(@EventTag(key = Tags.OFFICE) OfficeId office, AreaId area, String name) implements OfficeEvent {}

    /** The office may be open or closed on other days from then on. */
    sealed interface CalendarChange extends OfficeEvent {

        OfficeId office();

        @EventTag(key = Tags.CALENDAR)
        default OfficeId calendar() {
            return office();
        }
    }

    /** A policy of the office has another value: since there is one event for all, or by an event of its own as before. */
    sealed interface PolicyChange extends OfficeEvent {

        OfficeId office();

        /** Key of the policy. */
        String policy();

        /** As it is stored. */
        String value();

        /** Version of the office's rules from then on, where it was this one. */
        int ruleAfter(int version);
    }

    /**
     * The office has decided something for itself.
     *
     * @param policy its key, see {@link dev.zapis.events.policy.Policy}
     * @param value as the policy's kind writes it
     * @param rule rises by one with every change of the office's rules
     */
    @Event(namespace = "zapis.office", name = "PolicySet", version = "1")
    record PolicySet(@EventTag(key = Tags.OFFICE) OfficeId office, String policy, String value, int rule)
            implements PolicyChange {

        @Override
        public int ruleAfter(int version) {
            return rule;
        }
    }

    /**
     * How far ahead desks may be booked, as it was recorded before {@link PolicySet}.
     *
     * @param daysAhead the last bookable day is this many days after today; 0 = today only
     * @param rule rises by one with every change of the office's booking rules
     */
    @Event(namespace = "zapis.office", name = "BookingHorizonSet", version = "1")
    record BookingHorizonSet(@EventTag(key = Tags.OFFICE) OfficeId office, int daysAhead, int rule)
            implements PolicyChange {

        @Override
        public String policy() {
            return new BookingHorizon().key();
        }

        @Override
        public String value() {
            return new BookingHorizon().kind().write(daysAhead);
        }

        @Override
        public int ruleAfter(int version) {
            return rule;
        }
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
            @EventTag(key = Tags.OFFICE) OfficeId office, ReminderTopic matter, List<ReminderOffset> offsets, int rule)
            implements OfficeEvent {

        public RemindersSet {
            offsets = List.copyOf(offsets);
        }
    }

    /**
     * When people of this office are left alone, as it was recorded before {@link PolicySet}.
     *
     * @param from local time; equal to {@code until}: never
     * @param until local time, on the next day where it is not after {@code from}
     */
    @Event(namespace = "zapis.office", name = "QuietHoursSet", version = "1")
    record QuietHoursSet(@EventTag(key = Tags.OFFICE) OfficeId office, LocalTime from, LocalTime until)
            implements PolicyChange {

        @Override
        public String policy() {
            return new OfficeQuietHours().key();
        }

        @Override
        public String value() {
            return new OfficeQuietHours().kind().write(new TimeSpan(from, until));
        }

        /** It had none. */
        @Override
        public int ruleAfter(int version) {
            return version;
        }
    }

    @Event(namespace = "zapis.office", name = "OfficeRenamed", version = "1")
    record OfficeRenamed(@EventTag(key = Tags.OFFICE) OfficeId office, String name) implements OfficeEvent {}

    /** @param zone the time zone in which the office's days begin and end from now on */
    @Event(namespace = "zapis.office", name = "TimeZoneSet", version = "1")
    record TimeZoneSet(@EventTag(key = Tags.OFFICE) OfficeId office, ZoneId zone) implements OfficeEvent {}

    @Event(namespace = "zapis.office", name = "AreaRenamed", version = "1")
    record AreaRenamed(@EventTag(key = Tags.OFFICE) OfficeId office, AreaId area, String name) implements OfficeEvent {}

    /** The area is no more; there is no desk in it. */
    @Event(namespace = "zapis.office", name = "AreaRetired", version = "1")
    record AreaRetired(@EventTag(key = Tags.OFFICE) OfficeId office, AreaId area) implements OfficeEvent {}

    /**
     * Who may book in an area first.
     *
     * @param teams none: everybody at any time
     * @param opensDaysBefore a day opens to everybody so many days before it; none: never
     * @param rule rises by one with every change of the office's booking rules
     */
    @Event(namespace = "zapis.office", name = "AreaReserved", version = "1")
    record AreaReserved(
            @EventTag(key = Tags.OFFICE) OfficeId office,
            AreaId area,
            List<TeamId> teams,
            @Nullable Integer opensDaysBefore,
            int rule)
            implements OfficeEvent {

        public AreaReserved {
            teams = List.copyOf(teams);
        }
    }

    @Event(namespace = "zapis.office", name = "TeamFormed", version = "1")
    record TeamFormed(@EventTag(key = Tags.OFFICE) OfficeId office, TeamId team, String name) implements OfficeEvent {}

    @Event(namespace = "zapis.office", name = "TeamRenamed", version = "1")
    record TeamRenamed(@EventTag(key = Tags.OFFICE) OfficeId office, TeamId team, String name) implements OfficeEvent {}

    /** The team is no more: nobody is in it, and nothing is for it first. */
    @Event(namespace = "zapis.office", name = "TeamDisbanded", version = "1")
    record TeamDisbanded(@EventTag(key = Tags.OFFICE) OfficeId office, TeamId team) implements OfficeEvent {}

    /**
     * On which days of the week the office is open, where nothing else is said of a day.
     *
     * @param days until the first such event: all
     * @param rule rises by one with every change of the office's booking rules
     * @param bookingsFollowOn days that close by it, on which bookings end with it; none: they stay as they are
     * @param undoes id of the command that it takes back: what ended by that comes back; none where it takes back nothing
     */
    @Event(namespace = "zapis.office", name = "WorkingDaysSet", version = "1")
    record WorkingDaysSet(
            @EventTag(key = Tags.OFFICE) OfficeId office,
            List<DayOfWeek> days,
            int rule,
            @Nullable List<LocalDate> bookingsFollowOn,
            @Nullable String undoes)
            implements CalendarChange, TakenBack {

        public WorkingDaysSet {
            days = List.copyOf(days);
            bookingsFollowOn = bookingsFollowOn == null ? null : List.copyOf(bookingsFollowOn);
        }

        public WorkingDaysSet(OfficeId office, List<DayOfWeek> days, int rule) {
            this(office, days, rule, null, null);
        }
    }

    /**
     * The office keeps a country's holidays and moved working days of a year; with neither, it keeps none any more.
     *
     * @param country ISO 3166 code
     * @param closed days off beyond the weekly ones
     * @param opened working days on what would be a day off
     * @param rule rises by one with every change of the office's booking rules
     * @param bookingsFollowOn days on which bookings end with it; none: they stay as they are
     * @param undoes id of the command that it takes back: what ended by that comes back; none where it takes back nothing
     */
    @Event(namespace = "zapis.office", name = "HolidaysTaken", version = "1")
    record HolidaysTaken(
            @EventTag(key = Tags.OFFICE) OfficeId office,
            String country,
            int year,
            List<LocalDate> closed,
            List<LocalDate> opened,
            int rule,
            @Nullable List<LocalDate> bookingsFollowOn,
            @Nullable String undoes)
            implements CalendarChange, TakenBack {

        public HolidaysTaken {
            closed = List.copyOf(closed);
            opened = List.copyOf(opened);
            bookingsFollowOn = bookingsFollowOn == null ? null : List.copyOf(bookingsFollowOn);
        }

        public HolidaysTaken(
                OfficeId office, String country, int year, List<LocalDate> closed, List<LocalDate> opened, int rule) {
            this(office, country, year, closed, opened, rule, null);
        }

        public HolidaysTaken(
                OfficeId office,
                String country,
                int year,
                List<LocalDate> closed,
                List<LocalDate> opened,
                int rule,
                @Nullable List<LocalDate> bookingsFollowOn) {
            this(office, country, year, closed, opened, rule, bookingsFollowOn, null);
        }

        /** Whether bookings of that day end with this. */
        public boolean takesBookingsOf(LocalDate day) {
            return bookingsFollowOn != null && bookingsFollowOn.contains(day);
        }
    }

    /**
     * What is said of one day goes before the week and the holidays.
     *
     * @param isOpen none: nothing is said of it any more
     * @param reason why it is closed; none where none was given
     * @param rule rises by one with every change of the office's booking rules
     * @param bookingsFollow those of a day that closes end with it; false or none: they stay as they are
     * @param undoes id of the command that it takes back: what ended by that comes back; none where it takes back nothing
     * @param together all days that close by the same command, of which bookings end at one stroke; none where it is this one alone
     */
    @Event(namespace = "zapis.office", name = "DaySet", version = "1")
    record DaySet(
            @EventTag(key = Tags.OFFICE) OfficeId office,
            LocalDate day,
            @Nullable Boolean isOpen,
            @Nullable String reason,
            int rule,
            @Nullable Boolean bookingsFollow,
            @Nullable String undoes,
            @Nullable List<LocalDate> together)
            implements CalendarChange, TakenBack {

        public DaySet {
            together = together == null ? null : List.copyOf(together);
        }

        public DaySet(
                OfficeId office,
                LocalDate day,
                @Nullable Boolean isOpen,
                @Nullable String reason,
                int rule,
                @Nullable Boolean bookingsFollow,
                @Nullable String undoes) {
            this(office, day, isOpen, reason, rule, bookingsFollow, undoes, null);
        }

        /** The same as one of several days. */
        public DaySet together(List<LocalDate> days) {
            return new DaySet(office, day, isOpen, reason, rule, bookingsFollow, undoes, days);
        }

        public DaySet(OfficeId office, LocalDate day, @Nullable Boolean isOpen, @Nullable String reason, int rule) {
            this(office, day, isOpen, reason, rule, null);
        }

        public DaySet(
                OfficeId office,
                LocalDate day,
                @Nullable Boolean isOpen,
                @Nullable String reason,
                int rule,
                @Nullable Boolean bookingsFollow) {
            this(office, day, isOpen, reason, rule, bookingsFollow, null);
        }
    }

    /**
     * How many desks a person may have in a week, as it was recorded before {@link PolicySet}.
     *
     * @param perWeek none: as many as there are days
     * @param rule rises by one with every change of the office's booking rules
     */
    @Event(namespace = "zapis.office", name = "DeskLimitSet", version = "1")
    record DeskLimitSet(
            @EventTag(key = Tags.OFFICE) OfficeId office,
            @Nullable Integer perWeek,
            int rule) implements PolicyChange {

        @Override
        public String policy() {
            return new DeskLimit().key();
        }

        @Override
        public String value() {
            return new DeskLimit().kind().write(perWeek == null ? OptionalInt.empty() : OptionalInt.of(perWeek));
        }

        @Override
        public int ruleAfter(int version) {
            return rule;
        }
    }

    /**
     * How newcomers come in, as it was recorded before {@link PolicySet}.
     *
     * @param rule rises by one with every such event of the office
     */
    @Event(namespace = "zapis.office", name = "RegistrationSet", version = "1")
    record RegistrationSet(@EventTag(key = Tags.OFFICE) OfficeId office, Registration registration, int rule)
            implements PolicyChange {

        @Override
        public String policy() {
            return new OfficeRegistration().key();
        }

        @Override
        public String value() {
            return new OfficeRegistration().kind().write(registration);
        }

        /** Its own version was another one. */
        @Override
        public int ruleAfter(int version) {
            return version;
        }
    }

    /** A part of the product is switched on or off in this office; until then it is on. */
    @Event(namespace = "zapis.office", name = "ModuleSwitched", version = "1")
    record ModuleSwitched(@EventTag(key = Tags.OFFICE) OfficeId office, Feature module, boolean isOn)
            implements OfficeEvent {}

    /**
     * The configuration says which parts of the product are to be off in this office; only when it says something else than at
     * the start before.
     */
    @Event(namespace = "zapis.office", name = "ModulesConfigured", version = "1")
    record ModulesConfigured(@EventTag(key = Tags.OFFICE) OfficeId office, List<Feature> off) implements OfficeEvent {

        public ModulesConfigured {
            off = List.copyOf(off);
        }
    }

    /**
     * The bot says something in other words from now on, everywhere.
     *
     * @param pattern the words with their placeholders; none: those that it came with
     * @param rule rises by one with every such event
     */
    @Event(namespace = "zapis.office", name = "TextChanged", version = "1")
    record TextChanged(
            @EventTag(key = Tags.TEXT) String key,
            String language,
            @Nullable String pattern,
            int rule) implements OfficeEvent {}
}
