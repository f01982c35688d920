package dev.zapis.command.desk;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;
import static dev.zapis.command.desk.DeskSamples.A1;
import static dev.zapis.command.desk.DeskSamples.MONDAY;
import static dev.zapis.command.desk.DeskSamples.OFFICE;
import static dev.zapis.command.desk.DeskSamples.TODAY;
import static dev.zapis.command.desk.DeskSamples.booked;
import static dev.zapis.command.desk.DeskSamples.bookingOf;
import static dev.zapis.command.desk.DeskSamples.cancelled;
import static dev.zapis.command.desk.DeskSamples.known;
import static dev.zapis.command.desk.DeskSamples.office;
import static dev.zapis.command.desk.DeskSamples.withdrawn;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.command.ReasonRefusal;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.Role;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

class CancelDeskBookingTest {

    private static final CancelDeskBooking COMMAND = new CancelDeskBooking(OFFICE, bookingOf(A1, "Anna", MONDAY), null);
    private static final CancelDeskBooking WITH_REASON = new CancelDeskBooking(OFFICE, COMMAND.booking(), "painting");

    private static Given given() {
        return Decisions.fixture()
                .given()
                .events(office())
                .events(known("Anna"))
                .events(known("Boris"))
                .events(booked(A1, "Anna", MONDAY));
    }

    @Test
    void the_owner_gives_a_desk_back() {
        given().when().command(COMMAND, by("Anna")).then().success().events(cancelled(A1, "Anna", MONDAY));
    }

    @Test
    void somebody_elses_booking_stays() {
        given().when()
                .command(COMMAND, by("Boris"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(DeskRefusal.NOT_YOURS));
    }

    @Test
    void a_newcomer_cancels_nothing() {
        given().when()
                .command(COMMAND, byNewcomer("Vera"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.UNKNOWN));
    }

    @Test
    void an_admin_cancels_anybodys_and_says_why() {
        given().events(new RoleGiven(person("Boris"), Role.ADMIN))
                .when()
                .command(WITH_REASON, by("Boris"))
                .then()
                .success()
                .events(withdrawn(A1, "Anna", MONDAY, "painting"));
        given().events(new RoleGiven(person("Boris"), Role.ADMIN))
                .when()
                .command(COMMAND, by("Boris"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(ReasonRefusal.LENGTH));
    }

    @Test
    void a_configured_admin_cancels_anybodys_until_the_configuration_changes() {
        given().events(new AdminConfigured(account("Boris")))
                .when()
                .command(WITH_REASON, by("Boris"))
                .then()
                .success();
        given().events(new AdminConfigured(account("Boris")), new AdminUnconfigured(account("Boris")))
                .when()
                .command(WITH_REASON, by("Boris"))
                .then()
                .exceptionSatisfies(refusedFor(DeskRefusal.NOT_YOURS));
    }

    @Test
    void another_heads_role_is_not_enough() {
        given().events(new RoleGiven(person("Boris"), Role.HEAD))
                .when()
                .command(COMMAND, by("Boris"))
                .then()
                .exceptionSatisfies(refusedFor(DeskRefusal.NOT_YOURS));
    }

    @Test
    void a_booking_is_cancelled_once() {
        given().events(cancelled(A1, "Anna", MONDAY))
                .when()
                .command(COMMAND, by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(DeskRefusal.CANCELLED_BEFORE));
    }

    @Test
    void an_unknown_booking_is_refused() {
        given().when()
                .command(new CancelDeskBooking(OFFICE, new BookingId(Ids.derived("none")), null), by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(DeskRefusal.BOOKING_UNKNOWN));
    }

    @Test
    void a_day_that_is_over_stays_as_it_was() {
        var yesterday = TODAY.minusDays(1);
        given().events(booked(A1, "Anna", yesterday))
                .when()
                .command(new CancelDeskBooking(OFFICE, bookingOf(A1, "Anna", yesterday), null), by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(DeskRefusal.DAY_PASSED));
    }
}
