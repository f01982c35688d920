package dev.zapis.command.office;

import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.refusedFor;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import java.time.ZoneOffset;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

class SetRegistrationTest {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final SetRegistration OPEN = new SetRegistration(OFFICE, Registration.OPEN);

    private static Given given() {
        return Decisions.fixture().given().events(new OfficeOpened(OFFICE, "Office", ZoneOffset.UTC));
    }

    @Test
    void an_admin_says_how_newcomers_come_in() {
        given().when()
                .command(OPEN, byHouse())
                .then()
                .success()
                .events(new RegistrationSet(OFFICE, Registration.OPEN, 1));
    }

    @Test
    void what_is_so_already_is_not_recorded_again() {
        given().events(new RegistrationSet(OFFICE, Registration.OPEN, 4))
                .when()
                .command(OPEN, byHouse())
                .then()
                .success()
                .noEvents();
        given().when()
                .command(new SetRegistration(OFFICE, RegistrationSet.DEFAULT), byHouse())
                .then()
                .success()
                .noEvents();
        given().events(new RegistrationSet(OFFICE, Registration.LIST, 4))
                .when()
                .command(OPEN, byHouse())
                .then()
                .success()
                .events(new RegistrationSet(OFFICE, Registration.OPEN, 5));
    }

    @Test
    void nobody_else_does_and_not_of_an_unknown_office() {
        given().when()
                .command(OPEN, byNewcomer("Vera"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.NOT_ADMIN));
        Decisions.fixture()
                .given()
                .noPriorActivity()
                .when()
                .command(OPEN, byHouse())
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(OfficeRefusal.UNKNOWN));
    }
}
