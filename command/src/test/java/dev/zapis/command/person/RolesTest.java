package dev.zapis.command.person;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Command;
import dev.zapis.command.Decisions;
import dev.zapis.command.ReasonRefusal;
import dev.zapis.command.Refusal;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import dev.zapis.events.person.PersonEvent.LanguageChosen;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleRefused;
import dev.zapis.events.person.PersonEvent.RoleTaken;
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
                .exceptionSatisfies(refusedFor(AccessRefusal.NOT_ADMIN));
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
                .exceptionSatisfies(refusedFor(AccessRefusal.NOT_HOUSE));
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

    private static Given bosses() {
        return given().events(
                        new RoleGiven(person("Anna"), Role.ADMIN),
                        new PersonRegistered(person("Boris"), OFFICE, "Boris", Ids.derived("boris")),
                        new AccountBound(person("Boris"), account("Boris"), "id-of-Boris"),
                        new RoleGiven(person("Boris"), Role.ADMIN));
    }

    private static void refused(Given given, Command command, String by, Refusal reason) {
        given.when().command(command, by(by)).then().noEvents().exceptionSatisfies(refusedFor(reason));
    }

    @Test
    void an_admin_takes_roles_away_with_a_reason() {
        bosses().when()
                .command(new TakeRole(person("Boris"), Role.ADMIN, "no longer"), by("Anna"))
                .then()
                .events(new RoleTaken(person("Boris"), Role.ADMIN, "no longer"));
        refused(bosses(), new TakeRole(person("Boris"), Role.ADMIN, " "), "Anna", ReasonRefusal.LENGTH);
        refused(bosses(), new TakeRole(person("Boris"), Role.HEAD, "why"), "Anna", StaffRefusal.NO_ROLE);
        refused(
                given().events(new RoleGiven(person("Anna"), Role.HEAD)),
                new TakeRole(person("Anna"), Role.HEAD, "why"),
                "Anna",
                AccessRefusal.NOT_ADMIN);
    }

    @Test
    void nobody_takes_the_admins_role_from_themselves_or_from_whom_the_configuration_names() {
        refused(bosses(), new TakeRole(person("Anna"), Role.ADMIN, "why"), "Anna", StaffRefusal.OWN_ADMIN);
        refused(
                bosses().events(new AdminConfigured(account("Boris"))),
                new TakeRole(person("Boris"), Role.ADMIN, "why"),
                "Anna",
                StaffRefusal.CONFIGURED_ADMIN);
        bosses().events(new AdminConfigured(account("Boris")), new AdminUnconfigured(account("Boris")))
                .when()
                .command(new TakeRole(person("Boris"), Role.ADMIN, "why"), by("Anna"))
                .then()
                .success();
    }

    @Test
    void whom_the_admins_role_was_taken_from_is_refused_from_then_on() {
        refused(
                bosses().events(new RoleTaken(person("Anna"), Role.ADMIN, "why")),
                new GiveRole(person("Anna"), Role.ADMIN),
                "Anna",
                AccessRefusal.NOT_ADMIN);
    }

    @Test
    void a_role_that_was_asked_for_is_given_or_refused_once() {
        var asked = new RoleAsked(person("Boris"), Role.PROVIDER);
        bosses().events(asked)
                .when()
                .command(new GiveRole(person("Boris"), Role.PROVIDER), by("Anna"))
                .then()
                .events(new RoleGiven(person("Boris"), Role.PROVIDER));
        bosses().events(asked)
                .when()
                .command(new RefuseRole(person("Boris"), Role.PROVIDER, "not now"), by("Anna"))
                .then()
                .events(new RoleRefused(person("Boris"), Role.PROVIDER, "not now"));
        var given = new RoleGiven(person("Boris"), Role.PROVIDER);
        var refusal = new RefuseRole(person("Boris"), Role.PROVIDER, "not now");
        refused(bosses().events(asked, given), refusal, "Anna", StaffRefusal.ANSWERED);
        refused(bosses(), refusal, "Anna", StaffRefusal.ANSWERED);
        refused(bosses().events(asked), refusal, "Vera", AccessRefusal.NOT_ADMIN);
    }

    @Test
    void nobody_who_is_not_on_the_staff_list_gets_a_role() {
        refused(bosses(), new GiveRole(person("Nobody"), Role.HEAD), "Anna", StaffRefusal.UNKNOWN);
    }
}
