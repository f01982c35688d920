package dev.zapis.command.desk;

import static dev.zapis.command.Decisions.COMMAND;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;
import static dev.zapis.command.desk.DeskSamples.A1;
import static dev.zapis.command.desk.DeskSamples.A2;
import static dev.zapis.command.desk.DeskSamples.MONDAY;
import static dev.zapis.command.desk.DeskSamples.OFFICE;
import static dev.zapis.command.desk.DeskSamples.TODAY;
import static dev.zapis.command.desk.DeskSamples.WINDOW;
import static dev.zapis.command.desk.DeskSamples.booked;
import static dev.zapis.command.desk.DeskSamples.cancelled;
import static dev.zapis.command.desk.DeskSamples.known;
import static dev.zapis.command.desk.DeskSamples.office;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.Decisions;
import dev.zapis.command.Refusal;
import dev.zapis.command.Refused;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.DeskLimitSet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.ModuleSwitched;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

class BookByTheRulesTest {

    private static final TeamId RED = new TeamId(Ids.derived("red"));
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private static Given given(Object... events) {
        return Decisions.fixture()
                .given()
                .events(office())
                .events(new TeamFormed(OFFICE, RED, "Red"))
                .events(known("Anna"))
                .events(events);
    }

    private static void booksUnder(int rule, Given given, LocalDate day) {
        BookingId booking = new BookingId(COMMAND.makes("booking"));
        given.when()
                .command(new BookDesk(OFFICE, A1, day, DayPart.ALL), by("Anna"))
                .then()
                .success()
                .events(new DeskBooked(booking, A1, OFFICE, person("Anna"), day, DayPart.ALL, rule));
    }

    private static void refused(Given given, LocalDate day, Refusal reason, Map<String, Object> details) {
        given.when()
                .command(new BookDesk(OFFICE, A1, day, DayPart.ALL), by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(reason))
                .exceptionSatisfies(
                        error -> assertThat(((Refused) error).details()).containsAllEntriesOf(details));
    }

    @Test
    void a_closed_day_is_refused_with_the_reason() {
        refused(
                given(new DaySet(OFFICE, MONDAY, false, "pipes", 1)),
                MONDAY,
                OfficeRefusal.DAY_CLOSED,
                Map.of("day", MONDAY, "reason", "pipes"));
        refused(
                given(new WorkingDaysSet(OFFICE, List.of(DayOfWeek.FRIDAY), 1)),
                MONDAY,
                OfficeRefusal.DAY_CLOSED,
                Map.of("reason", ""));
        refused(
                given(new HolidaysTaken(OFFICE, "RU", 2026, List.of(MONDAY), List.of(), 1)),
                MONDAY,
                OfficeRefusal.DAY_CLOSED,
                Map.of());
        booksUnder(1, given(new DaySet(OFFICE, MONDAY, false, "pipes", 1)), FRIDAY);
    }

    @Test
    void a_blocked_desk_is_refused_on_its_days_alone() {
        DeskBlocked block = new DeskBlocked(A1, OFFICE, MONDAY, MONDAY.plusDays(1), "lamp");
        refused(given(block), MONDAY, DeskRefusal.BLOCKED, Map.of("desk", "A1", "reason", "lamp"));
        refused(given(block), MONDAY.plusDays(1), DeskRefusal.BLOCKED, Map.of());
        booksUnder(0, given(block), MONDAY.plusDays(2));
        booksUnder(0, given(block, new DeskUnblocked(A1, OFFICE)), MONDAY);
    }

    @Test
    void a_retired_desk_is_unknown() {
        refused(given(new DeskRetired(A1, OFFICE)), MONDAY, DeskRefusal.UNKNOWN, Map.of());
    }

    @Test
    void others_book_in_a_reserved_area_from_its_opening_on() {
        AreaReserved reserved = new AreaReserved(OFFICE, WINDOW, List.of(RED), 2, 1);
        refused(
                given(reserved),
                MONDAY,
                OfficeRefusal.AREA_RESERVED,
                Map.of("teams", "Red", "opens", MONDAY.minusDays(2)));
        booksUnder(1, given(reserved), TODAY.plusDays(2));
        booksUnder(1, given(reserved), TODAY);
    }

    @Test
    void members_book_in_a_reserved_area_at_any_time() {
        AreaReserved reserved = new AreaReserved(OFFICE, WINDOW, List.of(RED), 2, 1);
        booksUnder(1, given(reserved, new TeamJoined(person("Anna"), RED)), FRIDAY);
        refused(
                given(reserved, new TeamJoined(person("Anna"), RED), new TeamLeft(person("Anna"), RED)),
                FRIDAY,
                OfficeRefusal.AREA_RESERVED,
                Map.of());
    }

    @Test
    void an_area_that_never_opens_is_for_its_teams_alone() {
        AreaReserved reserved = new AreaReserved(OFFICE, WINDOW, List.of(RED), null, 1);
        refused(given(reserved), TODAY, OfficeRefusal.AREA_FOR_OTHERS, Map.of("teams", "Red"));
        booksUnder(2, given(reserved, new AreaReserved(OFFICE, WINDOW, List.of(), null, 2)), TODAY);
    }

    @Test
    void a_week_has_so_many_desks_from_monday_to_sunday() {
        DeskLimitSet limit = new DeskLimitSet(OFFICE, 2, 1);
        Object[] two = {limit, booked(A1, "Anna", FRIDAY), booked(A2, "Anna", MONDAY.plusDays(6))};
        refused(given(two), MONDAY, DeskRefusal.LIMIT, Map.of("most", 2));
        booksUnder(1, given(two), MONDAY.plusDays(7));
        booksUnder(1, given(two), TODAY);
        booksUnder(1, given(limit, booked(A1, "Anna", FRIDAY)), MONDAY);
    }

    @Test
    void what_was_given_back_or_is_somebody_elses_does_not_count() {
        DeskLimitSet limit = new DeskLimitSet(OFFICE, 1, 1);
        booksUnder(1, given(limit, booked(A1, "Anna", FRIDAY), cancelled(A1, "Anna", FRIDAY)), MONDAY);
        booksUnder(1, given(limit, booked(A1, "Boris", FRIDAY)), MONDAY);
    }

    @Test
    void nothing_is_booked_where_desks_are_switched_off() {
        refused(
                given(new ModuleSwitched(OFFICE, DeskFeatures.DESK, false)),
                MONDAY,
                OfficeRefusal.MODULE_OFF,
                Map.of());
        booksUnder(0, given(new ModuleSwitched(OFFICE, DeskFeatures.WHO, false)), MONDAY);
    }
}
