package dev.zapis.command.desk;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
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
import static dev.zapis.command.desk.DeskSamples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.command.Reaction;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

/** What becomes of the desks of whoever leaves. */
class LeavingTest {

    private static final PersonId ANNA = person("Anna");
    private static final String WHY = "left";
    private static final PersonEvent SUSPENDED = new PersonDeactivated(ANNA, OFFICE, WHY);
    private static final PersonEvent REMOVED = new PersonRemoved(ANNA, OFFICE, Ids.derived("name", "Anna"), WHY);
    private static final PersonEvent FORGOTTEN = new PersonForgotten(ANNA, OFFICE, Ids.derived("name", "Anna"));
    private static final CancelDeskBookingsOf COMMAND = new CancelDeskBookingsOf(ANNA);

    private static Given given() {
        return Decisions.fixture()
                .given()
                .events(office())
                .events(known("Anna"))
                .events(known("Boris"));
    }

    @Test
    void whoever_leaves_in_whatever_way_leads_to_the_same_deed() {
        Reaction reaction = new WhenPersonLeftThenCancelDeskBookings();
        for (PersonEvent leaving : List.of(SUSPENDED, REMOVED, FORGOTTEN)) {
            assertThat(reaction.deeds().after(leaving)).containsExactly(COMMAND);
        }
        assertThat(SliceParts.PRODUCT.all(Reaction.class))
                .hasAtLeastOneElementOfType(WhenPersonLeftThenCancelDeskBookings.class);
    }

    @Test
    void what_was_booked_from_today_on_ends_for_the_reason_of_leaving_and_the_past_stays() {
        LocalDate last = TODAY.plusDays(90);
        given().events(booked(A1, "Anna", TODAY.minusDays(1)), booked(A1, "Anna", last), booked(A2, "Anna", TODAY))
                .events(booked(A1, "Anna", MONDAY), cancelled(A1, "Anna", MONDAY), booked(A1, "Boris", MONDAY))
                .events(SUSPENDED)
                .when()
                .command(COMMAND, byHouse())
                .then()
                .events(withdrawn(A2, "Anna", TODAY, WHY), withdrawn(A1, "Anna", last, WHY));
        given().events(booked(A1, "Anna", MONDAY), REMOVED)
                .when()
                .command(COMMAND, byHouse())
                .then()
                .events(withdrawn(A1, "Anna", MONDAY, WHY));
    }

    @Test
    void of_whoever_is_forgotten_nothing_is_told_also_not_why_they_left_before() {
        given().events(booked(A1, "Anna", MONDAY), REMOVED, FORGOTTEN)
                .when()
                .command(COMMAND, byHouse())
                .then()
                .events(cancelled(A1, "Anna", MONDAY));
    }

    @Test
    void a_day_is_over_by_the_clock_of_the_office() {
        LocalDate yesterday = TODAY.minusDays(1);
        given().events(new TimeZoneSet(OFFICE, ZoneId.of("Pacific/Pago_Pago")), booked(A1, "Anna", yesterday), REMOVED)
                .when()
                .command(COMMAND, byHouse())
                .then()
                .events(withdrawn(A1, "Anna", yesterday, WHY));
    }

    @Test
    void who_has_not_left_loses_nothing_and_nobody_loses_it_twice() {
        given().events(booked(A1, "Anna", MONDAY))
                .when()
                .command(COMMAND, byHouse())
                .then()
                .success()
                .noEvents();
        given().events(booked(A1, "Anna", MONDAY), SUSPENDED, withdrawn(A1, "Anna", MONDAY, WHY))
                .when()
                .command(COMMAND, byHouse())
                .then()
                .success()
                .noEvents();
    }

    @Test
    void what_is_booked_after_coming_back_stays_however_late_the_deed_comes() {
        given().events(booked(A1, "Anna", TODAY), SUSPENDED, new PersonReactivated(ANNA, OFFICE))
                .events(booked(A2, "Anna", MONDAY))
                .when()
                .command(COMMAND, byHouse())
                .then()
                .success()
                .noEvents();
    }

    @Test
    void nobody_but_the_house_asks_for_it() {
        given().events(SUSPENDED, new RoleGiven(person("Boris"), Role.ADMIN))
                .when()
                .command(COMMAND, by("Boris"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.NOT_HOUSE));
    }

    @Test
    void whoever_has_left_books_nothing_from_then_on() {
        BookDesk book = new BookDesk(OFFICE, A1, MONDAY, DayPart.ALL);
        given().events(SUSPENDED)
                .when()
                .command(book, by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.INACTIVE));
        for (PersonEvent leaving : List.of(REMOVED, FORGOTTEN)) {
            given().events(leaving, new AccountReleased(ANNA, account("Anna"), null))
                    .when()
                    .command(book, by("Anna"))
                    .then()
                    .noEvents()
                    .exceptionSatisfies(refusedFor(AccessRefusal.UNKNOWN));
        }
    }
}
