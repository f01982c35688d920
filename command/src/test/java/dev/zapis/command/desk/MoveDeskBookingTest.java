package dev.zapis.command.desk;

import static dev.zapis.command.Decisions.COMMAND;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byNewcomer;
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
import static dev.zapis.command.desk.DeskSamples.moved;
import static dev.zapis.command.desk.DeskSamples.office;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.command.ReasonRefusal;
import dev.zapis.command.Refusal;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.DeskLimitSet;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N-4")
class MoveDeskBookingTest {

    private static final DeskBooked OLD = booked(A1, "Anna", MONDAY);
    private static final BookingId TO = new BookingId(COMMAND.makes("booking"));
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static Given given() {
        return Decisions.fixture()
                .given()
                .events(office())
                .events(known("Anna"))
                .events(known("Boris"))
                .events(OLD);
    }

    private static MoveDeskBooking to(DeskId desk, LocalDate day) {
        return because(desk, day, null);
    }

    private static MoveDeskBooking because(DeskId desk, LocalDate day, @Nullable String reason) {
        return new MoveDeskBooking(OFFICE, OLD.booking(), desk, day, reason);
    }

    private static void granted(Given given, MoveDeskBooking command) {
        granted(given, command, OLD);
    }

    private static void granted(Given given, MoveDeskBooking command, DeskBooked old) {
        given.when()
                .command(command, by("Anna"))
                .then()
                .success()
                .events(moved(old, TO, command.desk(), command.day(), null).toArray());
    }

    private static void refused(Given given, MoveDeskBooking command, Refusal reason) {
        refused(given, command, "Anna", reason);
    }

    private static void refused(Given given, MoveDeskBooking command, String who, Refusal reason) {
        given.when().command(command, by(who)).then().noEvents().exceptionSatisfies(refusedFor(reason));
    }

    @Test
    void the_old_booking_ends_and_the_new_one_begins_at_once() {
        granted(given(), to(A2, MONDAY));
        granted(given(), to(A1, TUESDAY));
        granted(given(), to(A2, TUESDAY));
    }

    @Test
    void a_half_day_stays_the_half_that_it_is() {
        DeskBooked morning = booked(A1, "Anna", TUESDAY, DayPart.AM);
        MoveDeskBooking command = new MoveDeskBooking(OFFICE, morning.booking(), A2, TUESDAY, null);
        granted(given().events(morning, booked(A2, "Boris", TUESDAY, DayPart.PM)), command, morning);
        refused(given().events(morning, booked(A2, "Boris", TUESDAY, DayPart.AM)), command, DeskRefusal.TAKEN);
    }

    @Test
    @Tag("D1")
    void a_taken_place_leaves_the_old_one_untouched() {
        refused(given().events(booked(A2, "Boris", MONDAY)), to(A2, MONDAY), DeskRefusal.TAKEN);
        refused(given().events(booked(A1, "Boris", TUESDAY)), to(A1, TUESDAY), DeskRefusal.TAKEN);
    }

    @Test
    void the_desk_that_was_left_is_free_for_others_and_for_its_owner() {
        Object[] away = moved(OLD, TO, A2, MONDAY, null).toArray();
        given().events(away)
                .when()
                .command(new BookDesk(OFFICE, A1, MONDAY, DayPart.ALL), by("Boris"))
                .then()
                .success();
        MoveDeskBooking back = new MoveDeskBooking(OFFICE, TO, A1, MONDAY, null);
        given().events(away).when().command(back, by("Anna")).then().success();
    }

    @Test
    @Tag("D2")
    void a_day_on_which_the_owner_has_another_desk_is_refused() {
        refused(given().events(booked(A2, "Anna", TUESDAY)), to(A1, TUESDAY), DeskRefusal.OWN_DAY);
        refused(given().events(booked(A1, "Anna", TUESDAY)), to(A1, TUESDAY), DeskRefusal.OWN_DAY);
    }

    @Test
    void the_place_where_it_is_already_is_refused() {
        refused(given(), to(A1, MONDAY), DeskRefusal.SAME_PLACE);
    }

    @Test
    @Tag("D3")
    void days_outside_are_refused() {
        refused(given(), to(A1, TODAY.minusDays(1)), DeskRefusal.DAY_PASSED);
        refused(given(), to(A1, TODAY.plusDays(15)), DeskRefusal.DAY_TOO_FAR);
        DeskBooked over = booked(A1, "Anna", TODAY.minusDays(1));
        MoveDeskBooking late = new MoveDeskBooking(OFFICE, over.booking(), A1, TUESDAY, null);
        refused(given().events(over), late, DeskRefusal.DAY_PASSED);
    }

    @Test
    void the_week_s_limit_counts_the_old_day_as_given_back() {
        Object limit = new DeskLimitSet(OFFICE, 1, 0);
        granted(given().events(limit), to(A1, TUESDAY));
        LocalDate next = MONDAY.plusDays(7);
        refused(given().events(limit, booked(A1, "Anna", next)), to(A1, next.plusDays(1)), DeskRefusal.LIMIT);
        granted(given().events(limit), to(A1, next));
    }

    @Test
    @Tag("D4")
    void a_desk_that_can_t_be_booked_is_refused() {
        Object block = new DeskBlocked(A2, OFFICE, MONDAY, MONDAY, "paint");
        refused(given().events(block), to(A2, MONDAY), DeskRefusal.BLOCKED);
        Object closed = new DaySet(OFFICE, TUESDAY, false, null, 0, false);
        refused(given().events(closed), to(A1, TUESDAY), OfficeRefusal.DAY_CLOSED);
        refused(given(), to(new DeskId(Ids.derived("none")), MONDAY), DeskRefusal.UNKNOWN);
        OfficeId other = new OfficeId(Ids.derived("other office"));
        DeskId far = new DeskId(Ids.derived("far"));
        Given two = given().events(
                        new OfficeOpened(other, "Other", ZoneId.of("Europe/Moscow")),
                        new DeskAdded(far, other, WINDOW, "F1"));
        refused(two, to(far, MONDAY), DeskRefusal.UNKNOWN);
    }

    /** An admin's own teams open nothing to somebody else. */
    @Test
    void an_area_is_judged_by_the_teams_of_whoever_has_the_booking() {
        TeamId team = new TeamId(Ids.derived("team"));
        List<Object> reserved = List.of(
                new TeamFormed(OFFICE, team, "Team"),
                new AreaReserved(OFFICE, WINDOW, List.of(team), null, 0),
                new RoleGiven(person("Boris"), Role.ADMIN));
        MoveDeskBooking command = because(A2, MONDAY, "why");
        refused(
                given().events(reserved).events(new TeamJoined(person("Boris"), team)),
                command,
                "Boris",
                OfficeRefusal.AREA_FOR_OTHERS);
        given().events(reserved)
                .events(new TeamJoined(person("Anna"), team))
                .when()
                .command(command, by("Boris"))
                .then()
                .success();
    }

    @Test
    @Tag("D6")
    void somebody_else_moves_nothing() {
        refused(given(), to(A2, MONDAY), "Boris", DeskRefusal.NOT_YOURS);
        refused(
                given().events(new RoleGiven(person("Boris"), Role.HEAD)),
                to(A2, MONDAY),
                "Boris",
                DeskRefusal.NOT_YOURS);
        given().when()
                .command(to(A2, MONDAY), byNewcomer("Vera"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.UNKNOWN));
        refused(
                given().events(new PersonDeactivated(person("Anna"), OFFICE, "why")),
                to(A2, MONDAY),
                AccessRefusal.INACTIVE);
    }

    @Test
    @Tag("D6")
    void an_admin_moves_anybody_s_and_says_why() {
        Object admin = new RoleGiven(person("Boris"), Role.ADMIN);
        given().events(admin)
                .when()
                .command(because(A2, MONDAY, "leak"), by("Boris"))
                .then()
                .success()
                .events(moved(OLD, TO, A2, MONDAY, "leak").toArray());
        refused(given().events(admin), to(A2, MONDAY), "Boris", ReasonRefusal.LENGTH);
        refused(
                given().events(admin, new PersonDeactivated(person("Anna"), OFFICE, "why")),
                because(A2, MONDAY, "leak"),
                "Boris",
                DeskRefusal.OWNER_LEFT);
    }

    @Test
    void what_has_ended_is_not_moved_and_what_was_moved_is_not_cancelled() {
        refused(given().events(cancelled(A1, "Anna", MONDAY)), to(A2, MONDAY), DeskRefusal.CANCELLED_BEFORE);
        BookingId gone = new BookingId(Ids.derived("gone"));
        Object[] away = moved(OLD, gone, A2, MONDAY, null).toArray();
        refused(given().events(away), to(A2, TUESDAY), DeskRefusal.MOVED_BEFORE);
        given().events(away)
                .when()
                .command(new CancelDeskBooking(OFFICE, OLD.booking(), null), by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(DeskRefusal.MOVED_BEFORE));
        MoveDeskBooking unknown = new MoveDeskBooking(OFFICE, gone, A2, MONDAY, null);
        refused(given(), unknown, DeskRefusal.BOOKING_UNKNOWN);
        OfficeId other = new OfficeId(Ids.derived("other office"));
        Given two = given().events(new OfficeOpened(other, "Other", ZoneId.of("Europe/Moscow")));
        refused(two, new MoveDeskBooking(other, OLD.booking(), A2, MONDAY, null), DeskRefusal.BOOKING_UNKNOWN);
    }
}
