package dev.zapis.command.person;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;

import dev.zapis.command.AskerRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import dev.zapis.events.person.PersonEvent.LanguageChosen;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.Role;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));

    private static Given given() {
        return Decisions.fixture()
                .given()
                .events(
                        new PersonRegistered(person("Anna"), OFFICE, "Anna", Ids.derived("anna")),
                        new AccountBound(person("Anna"), account("Anna"), "id-of-Anna"));
    }

    @Test
    void an_admin_gives_roles() {
        given().events(new RoleGiven(person("Anna"), Role.ADMIN))
                .when()
                .command(new GiveRole(person("Anna"), Role.HEAD), by("Anna"))
                .then()
                .success()
                .events(new RoleGiven(person("Anna"), Role.HEAD));
    }

    @Test
    void nobody_makes_themselves_an_admin() {
        given().when()
                .command(new GiveRole(person("Anna"), Role.ADMIN), by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AskerRefusal.NOT_ADMIN));
    }

    @Test
    void a_role_given_twice_is_recorded_once() {
        given().events(new RoleGiven(person("Anna"), Role.HEAD))
                .when()
                .command(new GiveRole(person("Anna"), Role.HEAD), byHouse())
                .then()
                .success()
                .noEvents();
    }

    @Test
    void the_configuration_is_recorded_where_it_differs() {
        given().events(new AdminConfigured(account("Anna")), new AdminConfigured(account("Boris")))
                .when()
                .command(new ConfigureAdmins(Set.of(account("Anna"), account("Vera"))), byHouse())
                .then()
                .success()
                .events(new AdminConfigured(account("Vera")), new AdminUnconfigured(account("Boris")));
    }

    @Test
    void only_the_house_speaks_for_the_configuration() {
        given().events(new RoleGiven(person("Anna"), Role.ADMIN))
                .when()
                .command(new ConfigureAdmins(Set.of(account("Anna"))), by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AskerRefusal.NOT_HOUSE));
    }

    @Test
    void a_language_is_one_that_is_spoken_here() {
        given().when()
                .command(new ChooseLanguage("en"), by("Anna"))
                .then()
                .events(new LanguageChosen(person("Anna"), "en"));
        given().when()
                .command(new ChooseLanguage("tlh"), by("Anna"))
                .then()
                .exceptionSatisfies(refusedFor(PersonRefusal.LANGUAGE_UNKNOWN));
    }
}
