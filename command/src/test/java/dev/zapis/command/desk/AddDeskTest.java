package dev.zapis.command.desk;

import static dev.zapis.command.Decisions.COMMAND;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.refusedFor;
import static dev.zapis.command.desk.DeskSamples.OFFICE;
import static dev.zapis.command.desk.DeskSamples.WINDOW;
import static dev.zapis.command.desk.DeskSamples.known;
import static dev.zapis.command.desk.DeskSamples.office;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.command.Refusal;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

class AddDeskTest {

    private static Given given() {
        return Decisions.fixture().given().events(office()).events(known("Anna"));
    }

    private static void refused(AreaId area, String name, Refusal reason) {
        given().when()
                .command(new AddDesk(OFFICE, area, name), byHouse())
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(reason));
    }

    @Test
    void a_desk_is_added_under_its_plain_name() {
        given().when()
                .command(new AddDesk(OFFICE, WINDOW, "  B  7 "), byHouse())
                .then()
                .success()
                .events(new DeskAdded(new DeskId(COMMAND.makes("desk")), OFFICE, WINDOW, "B 7"));
    }

    @Test
    void a_name_that_the_office_has_is_refused_in_any_case() {
        refused(WINDOW, "a1", DeskRefusal.NAME_KNOWN);
    }

    @Test
    void a_name_has_one_to_twenty_characters_that_can_be_seen() {
        refused(WINDOW, " ", DeskRefusal.NAME_LENGTH);
        refused(WINDOW, "x".repeat(21), DeskRefusal.NAME_LENGTH);
        refused(WINDOW, "A\u202E1", DeskRefusal.NAME_INVISIBLE);
    }

    @Test
    void an_unknown_area_is_refused() {
        refused(new AreaId(Ids.derived("nowhere")), "B1", DeskRefusal.AREA_UNKNOWN);
    }

    @Test
    void an_employee_adds_no_desk() {
        given().when()
                .command(new AddDesk(OFFICE, WINDOW, "B1"), by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.NOT_ADMIN));
    }
}
