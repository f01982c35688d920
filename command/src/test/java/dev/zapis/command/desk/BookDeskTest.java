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
import static dev.zapis.command.desk.DeskSamples.booked;
import static dev.zapis.command.desk.DeskSamples.cancelled;
import static dev.zapis.command.desk.DeskSamples.known;
import static dev.zapis.command.desk.DeskSamples.office;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.command.Refusal;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

class BookDeskTest {

    private static Given given() {
        return Decisions.fixture()
                .given()
                .events(office())
                .events(known("Anna"))
                .events(known("Boris"));
    }

    private static void granted(Given given, DeskId desk, LocalDate day, int rule) {
        BookingId booking = new BookingId(COMMAND.makes("booking"));
        given.when()
                .command(new BookDesk(OFFICE, desk, day, DayPart.ALL), by("Anna"))
                .then()
                .success()
                .events(new DeskBooked(booking, desk, OFFICE, person("Anna"), day, DayPart.ALL, rule));
    }

    private static void refused(Given given, BookDesk command, Refusal reason) {
        given.when().command(command, by("Anna")).then().noEvents().exceptionSatisfies(refusedFor(reason));
    }

    @Test
    void a_free_desk_is_booked() {
        granted(given(), A1, MONDAY, 0);
    }

    @Test
    void a_taken_desk_is_refused() {
        refused(
                given().events(booked(A1, "Boris", MONDAY)),
                new BookDesk(OFFICE, A1, MONDAY, DayPart.ALL),
                DeskRefusal.TAKEN);
    }

    @Test
    void a_desk_given_back_is_free_again() {
        granted(given().events(booked(A1, "Boris", MONDAY), cancelled(A1, "Boris", MONDAY)), A1, MONDAY, 0);
    }

    @Test
    void a_second_desk_on_one_day_is_refused() {
        refused(
                given().events(booked(A2, "Anna", MONDAY)),
                new BookDesk(OFFICE, A1, MONDAY, DayPart.ALL),
                DeskRefusal.OWN_DAY);
    }

    @Test
    void a_desk_on_another_day_does_not_matter() {
        granted(given().events(booked(A1, "Anna", TODAY), booked(A1, "Boris", MONDAY.plusDays(1))), A1, MONDAY, 0);
    }

    @Test
    void today_and_the_last_day_of_the_horizon_can_be_booked() {
        granted(given(), A1, TODAY, 0);
        granted(given(), A1, TODAY.plusDays(14), 0);
    }

    @Test
    void a_day_outside_the_horizon_is_refused() {
        refused(given(), new BookDesk(OFFICE, A1, TODAY.minusDays(1), DayPart.ALL), DeskRefusal.DAY_PASSED);
        refused(given(), new BookDesk(OFFICE, A1, TODAY.plusDays(15), DayPart.ALL), DeskRefusal.DAY_TOO_FAR);
    }

    @Test
    void the_office_says_how_far_its_horizon_is() {
        refused(
                given().events(new BookingHorizonSet(OFFICE, 2, 1)),
                new BookDesk(OFFICE, A1, TODAY.plusDays(3), DayPart.ALL),
                DeskRefusal.DAY_TOO_FAR);
        granted(given().events(new BookingHorizonSet(OFFICE, 30, 2)), A1, TODAY.plusDays(30), 2);
    }

    /** As it may have said when more was possible: nobody looks for bookings on later days. */
    @Test
    void no_office_is_booked_further_ahead_than_any_may_say() {
        int most = BookingHorizon.MOST_DAYS;
        Given further = given().events(new BookingHorizonSet(OFFICE, most + 30, 1));
        refused(further, new BookDesk(OFFICE, A1, TODAY.plusDays(most + 1), DayPart.ALL), DeskRefusal.DAY_TOO_FAR);
        Given again = given().events(new BookingHorizonSet(OFFICE, most + 30, 1));
        granted(again, A1, TODAY.plusDays(most), 1);
    }

    @Test
    void an_unknown_desk_is_refused() {
        refused(
                given(),
                new BookDesk(OFFICE, new DeskId(Ids.derived("none")), MONDAY, DayPart.ALL),
                DeskRefusal.UNKNOWN);
    }

    @Test
    void a_desk_of_another_office_is_refused() {
        OfficeId other = new OfficeId(Ids.derived("other office"));
        given().events(new OfficeOpened(other, "Other", ZoneId.of("Asia/Yekaterinburg")))
                .when()
                .command(new BookDesk(other, A1, MONDAY, DayPart.ALL), by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(DeskRefusal.UNKNOWN));
    }

    @Test
    void somebody_without_a_name_books_nothing() {
        given().when()
                .command(new BookDesk(OFFICE, A1, MONDAY, DayPart.ALL), byNewcomer("Vera"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.UNKNOWN));
    }

    @Test
    void an_account_that_acts_for_somebody_else_books_nothing() {
        given().when()
                .command(
                        new BookDesk(OFFICE, A1, MONDAY, DayPart.ALL),
                        by("Anna").and("actor", person("Boris").value()))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.UNKNOWN));
    }
}
