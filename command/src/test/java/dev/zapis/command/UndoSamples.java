package dev.zapis.command;

import static dev.zapis.command.Decisions.NOW;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;

import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingReclaimed;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.axonframework.test.fixture.AxonTestPhase.Given;

/** An office with an admin and an employee, and acts that are taken back. */
final class UndoSamples {

    private UndoSamples() {}

    static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    static final AreaId AREA = new AreaId(Ids.derived("area"));
    static final DeskId DESK = new DeskId(Ids.derived("desk"));
    static final PersonId ADMIN = person("Zhanna");
    static final PersonId ANNA = person("Anna");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final BookingId BOOKING = new BookingId(Ids.derived("booking"));
    static final CommandId ACT = new CommandId(Ids.derived("the act"));
    static final String LEFT = "desk.when-person-left";
    static final DeskBooked BOOKED = new DeskBooked(BOOKING, DESK, OFFICE, ANNA, MONDAY, DayPart.ALL, 0);
    static final DeskBookingCancelled CANCELLED =
            new DeskBookingCancelled(BOOKING, DESK, OFFICE, ANNA, MONDAY, DayPart.ALL, "why", 0);
    static final DeskBookingReclaimed RECLAIMED =
            new DeskBookingReclaimed(BOOKING, DESK, OFFICE, ANNA, MONDAY, DayPart.ALL);

    static Given given() {
        return Decisions.fixture()
                .given()
                .events(
                        new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")),
                        new AreaAdded(OFFICE, AREA, "Hall"),
                        new DeskAdded(DESK, OFFICE, AREA, "A1"),
                        new PersonRegistered(ADMIN, OFFICE, "Zhanna", Ids.derived("key", "Zhanna")),
                        new AccountBound(ADMIN, Decisions.account("Zhanna"), "id-of-Zhanna"),
                        new RoleGiven(ADMIN, Role.ADMIN),
                        new PersonRegistered(ANNA, OFFICE, "Anna", Ids.derived("key", "Anna")),
                        new AccountBound(ANNA, Decisions.account("Anna"), "id-of-Anna"),
                        new RoleGiven(ANNA, Role.EMPLOYEE));
    }

    /** What the act did, a while ago. */
    static Given did(Given given, PersonId who, Duration ago, Object... events) {
        for (Object event : events) given = given.event(event, origin(who, ago));
        return given;
    }

    static Map<String, String> origin(PersonId who, Duration ago) {
        return Map.of(
                MetadataKeys.COMMAND, ACT.value(),
                MetadataKeys.ACTOR, who.value(),
                MetadataKeys.AT, NOW.minus(ago).toString());
    }

    static Given done(Object... events) {
        return did(given(), ADMIN, Duration.ofMinutes(1), events);
    }

    static void undone(Given given, Command undo, String who, Object... events) {
        given.when().command(undo, by(who)).then().success().events(events);
    }

    static void refused(Given given, Command undo, String who, Refusal reason) {
        given.when().command(undo, by(who)).then().noEvents().exceptionSatisfies(refusedFor(reason));
    }
}
