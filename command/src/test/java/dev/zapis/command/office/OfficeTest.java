package dev.zapis.command.office;

import static dev.zapis.command.Decisions.COMMAND;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.refusedFor;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Command;
import dev.zapis.command.Decisions;
import dev.zapis.command.Refusal;
import dev.zapis.events.Ids;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import java.time.ZoneId;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

class OfficeTest {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private static Given opened() {
        return Decisions.fixture()
                .given()
                .events(
                        new OfficeOpened(OFFICE, "Office", MOSCOW),
                        new AreaAdded(OFFICE, new AreaId(Ids.derived("hall")), "Hall"));
    }

    private static void refused(Given given, Command command, Refusal reason) {
        given.when().command(command, byHouse()).then().noEvents().exceptionSatisfies(refusedFor(reason));
    }

    @Test
    void the_house_opens_an_office_once() {
        Decisions.fixture()
                .given()
                .noPriorActivity()
                .when()
                .command(new OpenOffice(OFFICE, " Office ", MOSCOW), byHouse())
                .then()
                .events(new OfficeOpened(OFFICE, "Office", MOSCOW));
        refused(opened(), new OpenOffice(OFFICE, "Office", MOSCOW), OfficeRefusal.KNOWN);
    }

    @Test
    void a_stranger_opens_nothing() {
        Decisions.fixture()
                .given()
                .noPriorActivity()
                .when()
                .command(new OpenOffice(OFFICE, "Office", MOSCOW), byNewcomer("Vera"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.NOT_ADMIN));
    }

    @Test
    void an_area_has_a_name_of_its_own() {
        opened().when()
                .command(new AddArea(OFFICE, "Kitchen"), byHouse())
                .then()
                .events(new AreaAdded(OFFICE, new AreaId(COMMAND.makes("area")), "Kitchen"));
        refused(opened(), new AddArea(OFFICE, "HALL"), OfficeRefusal.AREA_KNOWN);
        refused(opened(), new AddArea(OFFICE, "x".repeat(41)), OfficeRefusal.NAME_LENGTH);
        refused(opened(), new AddArea(OFFICE, "a\u200Fb"), OfficeRefusal.NAME_INVISIBLE);
    }

    @Test
    void an_office_that_never_opened_has_no_areas() {
        refused(Decisions.fixture().given().noPriorActivity(), new AddArea(OFFICE, "Hall"), OfficeRefusal.UNKNOWN);
    }
}
