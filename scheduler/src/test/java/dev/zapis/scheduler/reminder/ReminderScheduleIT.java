package dev.zapis.scheduler.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingMoved;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderCatalog;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.scheduler.SchedulerFixture;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderScheduleIT {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String DUE = "select coalesce(string_agg(replace(to_char(due_at at time zone 'UTC',"
            + " 'YYYY-MM-DD HH24:MI'), ' ', 'T') || case when done_at is null then '' else ' done' end, ', ' order by due_at), '')"
            + " from due_work where kind = 'reminder.desk'";

    private final SchedulerFixture fixture = new SchedulerFixture().at("2026-11-20T09:00:00Z");

    @AfterEach
    void close() {
        fixture.close();
    }

    private static OfficeOpened office(String zone) {
        return new OfficeOpened(OFFICE, "Office", ZoneId.of(zone));
    }

    private static BookingId booking(String name) {
        return new BookingId(Ids.derived("booking", name));
    }

    private static DeskBooked booked(String name, LocalDate day) {
        return new DeskBooked(
                booking(name),
                new DeskId(Ids.derived("desk")),
                OFFICE,
                new PersonId(Ids.derived("person", name)),
                day,
                DayPart.ALL,
                0);
    }

    private static DeskBookingCancelled cancelled(String name, LocalDate day) {
        DeskBooked booked = booked(name, day);
        return new DeskBookingCancelled(
                booked.booking(), booked.desk(), OFFICE, booked.person(), day, DayPart.ALL, null, 0);
    }

    private static RemindersSet set(int rule, String... offsets) {
        return new RemindersSet(
                OFFICE,
                DeskReminder.TOPIC,
                Stream.of(offsets).map(ReminderOffset::new).toList(),
                rule);
    }

    private String due() {
        return fixture.ask(DUE);
    }

    /** Else the first thing of a further matter would be remembered by nobody. */
    @Test
    void an_office_begins_with_rules_for_every_matter() {
        fixture.given(office("Europe/Moscow"));
        String matters = ReminderCatalog.of(SliceParts.PRODUCT).topics().stream()
                .map(ReminderTopic::value)
                .sorted()
                .collect(Collectors.joining(","));
        assertThat(fixture.ask("select string_agg(distinct matter, ',' order by matter) from remind_rule"))
                .isEqualTo(matters);
    }

    @Test
    void a_booking_is_due_on_the_evening_before_and_on_the_morning() {
        fixture.given(office("Europe/Moscow"), booked("Anna", MONDAY));
        assertThat(due()).isEqualTo("2026-11-22T15:00, 2026-11-23T05:00");
        assertThat(fixture.ask("select reference->>'thing' from due_work where kind = 'reminder.desk' limit 1"))
                .isEqualTo(booking("Anna").value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Berlin    | 2026-11-22T17:00, 2026-11-23T07:00
            America/New_York | 2026-11-22T23:00, 2026-11-23T13:00
            +05:30           | 2026-11-22T12:30, 2026-11-23T02:30
            UTC-3            | 2026-11-22T21:00, 2026-11-23T11:00
            Etc/GMT+2        | 2026-11-22T20:00, 2026-11-23T10:00
            """)
    void the_time_is_that_of_the_office(String zone, String due) {
        fixture.given(office(zone), booked("Anna", MONDAY));
        assertThat(due()).isEqualTo(due);
    }

    @Test
    void summer_time_begins_in_between() {
        fixture.at("2027-03-26T09:00:00Z").given(office("Europe/Berlin"), booked("Anna", LocalDate.of(2027, 3, 28)));
        assertThat(due()).isEqualTo("2027-03-27T17:00, 2027-03-28T06:00");
    }

    @Test
    void who_books_after_the_evening_is_reminded_in_the_morning_only() {
        fixture.given(office("Europe/Moscow")).at("2026-11-22T16:00:00Z").given(booked("Anna", MONDAY));
        assertThat(due()).isEqualTo("2026-11-23T05:00");
    }

    @Test
    void what_is_cancelled_is_not_due() {
        fixture.given(
                office("Europe/Moscow"), booked("Anna", MONDAY), booked("Boris", MONDAY), cancelled("Anna", MONDAY));
        assertThat(
                        fixture.ask(
                                "select string_agg(distinct reference->>'thing', '') from due_work where kind = 'reminder.desk'"))
                .isEqualTo(booking("Boris").value());
    }

    @Test
    void what_is_moved_is_due_on_its_new_day() {
        DeskBooked old = booked("Anna", MONDAY);
        DeskBooked now = booked("Anna", MONDAY.plusDays(7));
        fixture.given(
                office("Europe/Moscow"),
                old,
                new DeskBookingMoved(
                        old.booking(),
                        old.desk(),
                        OFFICE,
                        old.person(),
                        old.day(),
                        old.part(),
                        new BookingId(Ids.derived("moved")),
                        now.desk(),
                        now.day(),
                        null,
                        0),
                new DeskBooked(
                        new BookingId(Ids.derived("moved")),
                        now.desk(),
                        OFFICE,
                        now.person(),
                        now.day(),
                        now.part(),
                        0));
        assertThat(due()).isEqualTo("2026-11-29T15:00, 2026-11-30T05:00");
    }

    @Test
    void when_the_office_changes_its_mind_all_reminders_move_and_what_is_done_stays_done() {
        fixture.given(office("Europe/Moscow"), booked("Anna", MONDAY), booked("Boris", MONDAY.plusDays(7)));
        fixture.run("update due_work set done_at = now() where due_at = '2026-11-22T15:00Z'");
        fixture.at("2026-11-22T16:00:00Z").given(set(1, "P1D/18:00", "PT2H"));
        assertThat(due()).isEqualTo("2026-11-22T15:00 done, 2026-11-22T19:00, 2026-11-29T15:00, 2026-11-29T19:00");
        fixture.given(set(2));
        assertThat(due()).isEqualTo("2026-11-22T15:00 done");
        fixture.given(booked("Vera", MONDAY.plusDays(7)));
        assertThat(due()).isEqualTo("2026-11-22T15:00 done");
    }

    @Test
    void what_is_set_twice_to_the_same_is_due_once() {
        fixture.given(office("Europe/Moscow"), booked("Anna", MONDAY));
        fixture.run("update due_work set done_at = now() where due_at = '2026-11-22T15:00Z'");
        fixture.given(set(1, "P1D/18:00", "P0D/08:00"));
        assertThat(due()).isEqualTo("2026-11-22T15:00 done, 2026-11-23T05:00");
    }

    @Test
    void a_rebuild_brings_nothing_back_and_a_verification_changes_nothing() {
        fixture.given(
                office("Europe/Moscow"), booked("Anna", MONDAY), booked("Boris", MONDAY), cancelled("Boris", MONDAY));
        fixture.run("delete from due_work where due_at = '2026-11-22T15:00Z'");
        fixture.at("2026-11-22T16:00:00Z");
        assertThat(fixture.verified()).isEqualTo(List.of());
        assertThat(due()).isEqualTo("2026-11-23T05:00");
        fixture.rebuilt();
        assertThat(due()).isEqualTo("2026-11-23T05:00");
        fixture.given(booked("Vera", MONDAY.plusDays(1)));
        assertThat(due()).isEqualTo("2026-11-23T05:00, 2026-11-23T15:00, 2026-11-24T05:00");
    }
}
