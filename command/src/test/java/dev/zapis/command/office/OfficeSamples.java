package dev.zapis.command.office;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;

import dev.zapis.command.Command;
import dev.zapis.command.Decisions;
import dev.zapis.command.Refusal;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.test.fixture.AxonTestPhase.Given;

/** Nouns of the office slice's tests. */
final class OfficeSamples {

    static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    static final AreaId HALL = new AreaId(Ids.derived("hall"));
    static final AreaId LOFT = new AreaId(Ids.derived("loft"));
    static final TeamId RED = new TeamId(Ids.derived("red"));
    static final TeamId BLUE = new TeamId(Ids.derived("blue"));
    static final DeskId A1 = new DeskId(Ids.derived("A1"));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private OfficeSamples() {}

    /** An office with two areas, one desk and two teams. */
    static Given opened() {
        return Decisions.fixture()
                .given()
                .events(
                        new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")),
                        new AreaAdded(OFFICE, HALL, "Hall"),
                        new AreaAdded(OFFICE, LOFT, "Loft"),
                        new DeskAdded(A1, OFFICE, HALL, "A1"),
                        new TeamFormed(OFFICE, RED, "Red"),
                        new TeamFormed(OFFICE, BLUE, "Blue"))
                .events(known("Anna"));
    }

    static List<Object> known(String name) {
        return List.of(
                new PersonRegistered(person(name), OFFICE, name, Ids.derived("name", name)),
                new AccountBound(person(name), account(name), "id-of-" + name));
    }

    static DeskBooked booked(LocalDate day) {
        BookingId booking = new BookingId(Ids.derived("booking", day.toString()));
        return new DeskBooked(booking, A1, OFFICE, person("Anna"), day, DayPart.ALL, 0);
    }

    static void leads(Given given, Command command, Object... events) {
        given.when().command(command, byHouse()).then().success().events(events);
    }

    static void changesNothing(Given given, Command command) {
        given.when().command(command, byHouse()).then().success().noEvents();
    }

    static void refused(Given given, Command command, Refusal reason) {
        given.when().command(command, byHouse()).then().noEvents().exceptionSatisfies(refusedFor(reason));
    }
}
