package dev.zapis.command.desk;

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
import static dev.zapis.command.desk.DeskSamples.bookingOf;
import static dev.zapis.command.desk.DeskSamples.cancelled;
import static dev.zapis.command.desk.DeskSamples.known;
import static dev.zapis.command.desk.DeskSamples.office;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Command;
import dev.zapis.command.Decisions;
import dev.zapis.command.Refusal;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

class DeskChangesTest {

    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private static Given given() {
        return Decisions.fixture()
                .given()
                .events(office())
                .events(known("Anna"))
                .events(known("Boris"));
    }

    private static void leads(Given given, Command command, Object... events) {
        given.when().command(command, byHouse()).then().success().events(events);
    }

    private static void refused(Given given, Command command, Refusal reason) {
        given.when().command(command, byHouse()).then().noEvents().exceptionSatisfies(refusedFor(reason));
    }

    private static DeskBookingCancelled ended(DeskId desk, String name, LocalDate day, String reason) {
        return new DeskBookingCancelled(
                bookingOf(desk, name, day), desk, OFFICE, person(name), day, DayPart.ALL, reason, 0);
    }

    @Test
    void a_desk_is_renamed_to_a_name_of_its_own() {
        leads(given(), new RenameDesk(OFFICE, A1, " W 1 "), new DeskRenamed(A1, OFFICE, "W 1"));
        leads(given(), new RenameDesk(OFFICE, A1, "a1"), new DeskRenamed(A1, OFFICE, "a1"));
        leads(given(), new RenameDesk(OFFICE, A1, "A1"));
        refused(given(), new RenameDesk(OFFICE, A1, "a2"), DeskRefusal.NAME_KNOWN);
        refused(
                given().events(new DeskRenamed(A2, OFFICE, "B7")),
                new RenameDesk(OFFICE, A1, "b7"),
                DeskRefusal.NAME_KNOWN);
        leads(
                given().events(new DeskRenamed(A2, OFFICE, "B7")),
                new RenameDesk(OFFICE, A1, "A2"),
                new DeskRenamed(A1, OFFICE, "A2"));
        refused(given(), new RenameDesk(OFFICE, new DeskId(Ids.derived("none")), "X"), DeskRefusal.UNKNOWN);
    }

    @Test
    void the_name_of_a_retired_desk_is_free() {
        leads(
                given().events(new DeskRetired(A1, OFFICE)),
                new RenameDesk(OFFICE, A2, "A1"),
                new DeskRenamed(A2, OFFICE, "A1"));
    }

    @Test
    void a_retired_desk_ends_the_bookings_from_today_on_and_no_others() {
        Given booked = given().events(
                        booked(A1, "Anna", TODAY.minusDays(1)),
                        booked(A1, "Anna", TODAY.plusDays(90)),
                        booked(A1, "Boris", TODAY),
                        booked(A2, "Anna", MONDAY),
                        booked(A1, "Boris", MONDAY),
                        cancelled(A1, "Boris", MONDAY));
        leads(
                booked,
                new RetireDesk(OFFICE, A1, " moving out "),
                new DeskRetired(A1, OFFICE),
                ended(A1, "Boris", TODAY, "moving out"),
                ended(A1, "Anna", TODAY.plusDays(90), "moving out"));
        refused(given().events(new DeskRetired(A1, OFFICE)), new RetireDesk(OFFICE, A1, null), DeskRefusal.UNKNOWN);
    }

    @Test
    void a_blocked_desk_ends_the_bookings_of_those_days_and_no_others() {
        Given booked = given().events(
                        booked(A1, "Anna", TODAY),
                        booked(A1, "Boris", MONDAY),
                        booked(A1, "Anna", FRIDAY),
                        booked(A1, "Boris", FRIDAY.plusDays(1)),
                        booked(A2, "Boris", FRIDAY));
        leads(
                booked,
                new BlockDesk(OFFICE, A1, MONDAY, FRIDAY, "new lamp"),
                new DeskBlocked(A1, OFFICE, MONDAY, FRIDAY, "new lamp"),
                ended(A1, "Boris", MONDAY, "new lamp"),
                ended(A1, "Anna", FRIDAY, "new lamp"));
    }

    @Test
    void a_block_begins_today_at_the_earliest_and_ends_within_a_year() {
        leads(
                given(),
                new BlockDesk(OFFICE, A1, TODAY.minusDays(3), TODAY, null),
                new DeskBlocked(A1, OFFICE, TODAY, TODAY, null));
        leads(
                given(),
                new BlockDesk(OFFICE, A1, TODAY, TODAY.plusDays(365), null),
                new DeskBlocked(A1, OFFICE, TODAY, TODAY.plusDays(365), null));
        refused(given(), new BlockDesk(OFFICE, A1, TODAY, TODAY.plusDays(366), null), DeskRefusal.RANGE);
        refused(given(), new BlockDesk(OFFICE, A1, FRIDAY, MONDAY, null), DeskRefusal.RANGE);
        LocalDate yesterday = TODAY.minusDays(1);
        refused(given(), new BlockDesk(OFFICE, A1, yesterday, yesterday, null), DeskRefusal.DAY_PASSED);
        refused(given(), new BlockDesk(OFFICE, A1, TODAY, TODAY, "x".repeat(201)), DeskRefusal.REASON_LENGTH);
    }

    @Test
    void a_desk_is_unblocked_once() {
        leads(
                given().events(new DeskBlocked(A1, OFFICE, MONDAY, FRIDAY, null)),
                new UnblockDesk(OFFICE, A1),
                new DeskUnblocked(A1, OFFICE));
        leads(given(), new UnblockDesk(OFFICE, A1));
    }

    @Test
    void an_employee_changes_no_desk() {
        for (Command command : List.of(
                new RenameDesk(OFFICE, A1, "X"),
                new RetireDesk(OFFICE, A1, null),
                new BlockDesk(OFFICE, A1, MONDAY, FRIDAY, null),
                new UnblockDesk(OFFICE, A1))) {
            given().when()
                    .command(command, by("Anna"))
                    .then()
                    .noEvents()
                    .exceptionSatisfies(refusedFor(AccessRefusal.NOT_ADMIN));
        }
    }

    @Test
    void a_desk_of_another_office_is_unknown() {
        OfficeId other = new OfficeId(Ids.derived("other office"));
        refused(
                given().events(new OfficeOpened(other, "Other", ZoneId.of("Europe/Samara"))),
                new RetireDesk(other, A1, null),
                DeskRefusal.UNKNOWN);
    }
}
