package dev.zapis.command.person;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.person;

import dev.zapis.command.Command;
import dev.zapis.command.Decisions;
import dev.zapis.command.Refusal;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.test.fixture.AxonTestPhase.Given;

/** An office with an admin, Boss, and Anna, who may book. */
final class StaffSamples {

    static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    static final DeskId DESK = new DeskId(Ids.derived("A1"));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private StaffSamples() {}

    static Given given() {
        return Decisions.fixture()
                .given()
                .events(new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")))
                .events(bound("Boss"))
                .events(new RoleGiven(person("Boss"), Role.ADMIN))
                .events(bound("Anna"));
    }

    static List<Object> bound(String name) {
        return List.of(listed(name), new AccountBound(person(name), account(name), "id-of-" + name));
    }

    static PersonRegistered listed(String name) {
        return new PersonRegistered(person(name), OFFICE, name, keyOf(name));
    }

    static String keyOf(String name) {
        return Ids.derived("key", "name:" + name.toLowerCase(java.util.Locale.ROOT));
    }

    static DeskBooked booked(LocalDate day) {
        return new DeskBooked(bookingOn(day), DESK, OFFICE, person("Anna"), day, DayPart.ALL, 0);
    }

    private static BookingId bookingOn(LocalDate day) {
        return new BookingId(Ids.derived("booking", day.toString()));
    }

    static void refused(Given given, Command command, String by, Refusal reason) {
        given.when()
                .command(command, Decisions.by(by))
                .then()
                .noEvents()
                .exceptionSatisfies(Decisions.refusedFor(reason));
    }
}
