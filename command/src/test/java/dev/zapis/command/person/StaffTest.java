package dev.zapis.command.person;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.person.StaffSamples.OFFICE;
import static dev.zapis.command.person.StaffSamples.TODAY;
import static dev.zapis.command.person.StaffSamples.booked;
import static dev.zapis.command.person.StaffSamples.bound;
import static dev.zapis.command.person.StaffSamples.given;
import static dev.zapis.command.person.StaffSamples.keyOf;
import static dev.zapis.command.person.StaffSamples.listed;
import static dev.zapis.command.person.StaffSamples.refused;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Command;
import dev.zapis.command.ReasonRefusal;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StaffTest {

    private static final PersonId ANNA = person("Anna");
    private static final String WHY = "left the office";

    private static List<Command> all() {
        return List.of(
                new RenamePerson(ANNA, "Hanna"),
                new DeactivatePerson(ANNA, WHY),
                new ReactivatePerson(ANNA),
                new RemovePerson(ANNA, WHY),
                new ReleaseAccount(ANNA, WHY));
    }

    @ParameterizedTest
    @MethodSource("all")
    void only_admins_do_this_and_only_to_people_on_the_list(Command command) {
        refused(given().events(bound("Vera")), command, "Vera", AccessRefusal.NOT_ADMIN);
        refused(given().events(bound("Vera")), command, "Anna", AccessRefusal.NOT_ADMIN);
        var removed = given().events(new PersonRemoved(ANNA, OFFICE, keyOf("Anna"), WHY));
        refused(removed, command, "Boss", StaffRefusal.UNKNOWN);
    }

    @Test
    void a_corrected_name_is_taken_and_the_former_one_is_free() {
        given().when()
                .command(new RenamePerson(ANNA, " Hanna  Lee "), by("Boss"))
                .then()
                .events(new PersonRenamed(ANNA, OFFICE, "Hanna Lee", keyOf("Hanna Lee"), keyOf("Anna")));
        given().when()
                .command(new RenamePerson(ANNA, "ANNA"), by("Boss"))
                .then()
                .events(new PersonRenamed(ANNA, OFFICE, "ANNA", keyOf("Anna"), keyOf("Anna")));
        refused(given(), new RenamePerson(ANNA, "boss"), "Boss", PersonRefusal.NAME_TAKEN);
        refused(given(), new RenamePerson(ANNA, "1"), "Boss", PersonRefusal.NAME_LENGTH);
    }

    @Test
    void who_is_deactivated_may_do_nothing_for_now() {
        given().events(booked(TODAY))
                .when()
                .command(new DeactivatePerson(ANNA, " " + WHY), by("Boss"))
                .then()
                .events(new PersonDeactivated(ANNA, OFFICE, WHY));
    }

    @Test
    void who_is_deactivated_comes_back() {
        var inactive = new PersonDeactivated(ANNA, OFFICE, WHY);
        refused(given().events(inactive), new DeactivatePerson(ANNA, WHY), "Boss", StaffRefusal.INACTIVE_BEFORE);
        given().events(inactive)
                .when()
                .command(new ReactivatePerson(ANNA), by("Boss"))
                .then()
                .events(new PersonReactivated(ANNA, OFFICE));
        refused(given(), new ReactivatePerson(ANNA), "Boss", StaffRefusal.ACTIVE_BEFORE);
    }

    @Test
    void who_is_removed_gives_back_name_and_account() {
        given().events(booked(TODAY.plusDays(1)))
                .when()
                .command(new RemovePerson(ANNA, WHY), by("Boss"))
                .then()
                .events(
                        new PersonRemoved(ANNA, OFFICE, keyOf("Anna"), WHY),
                        new AccountReleased(ANNA, account("Anna"), WHY),
                        new ConsentWithdrawn(account("Anna")));
        given().events(listed("Vera"))
                .when()
                .command(new RemovePerson(person("Vera"), WHY), by("Boss"))
                .then()
                .events(new PersonRemoved(person("Vera"), OFFICE, keyOf("Vera"), WHY));
    }

    @Test
    void a_released_account_is_a_strangers_again() {
        given().events(booked(TODAY))
                .when()
                .command(new ReleaseAccount(ANNA, WHY), by("Boss"))
                .then()
                .events(new AccountReleased(ANNA, account("Anna"), WHY), new ConsentWithdrawn(account("Anna")));
        refused(
                given().events(listed("Vera")),
                new ReleaseAccount(person("Vera"), WHY),
                "Boss",
                StaffRefusal.NOT_BOUND);
    }

    @Test
    void nobody_shuts_out_themselves_or_whom_the_configuration_names() {
        for (Command own : List.of(
                new DeactivatePerson(person("Boss"), WHY),
                new RemovePerson(person("Boss"), WHY),
                new ReleaseAccount(person("Boss"), WHY))) {
            refused(given(), own, "Boss", StaffRefusal.OWN_PERSON);
        }
        for (Command command : List.of(new DeactivatePerson(ANNA, WHY), new RemovePerson(ANNA, WHY))) {
            var configured = given().events(new AdminConfigured(account("Anna")));
            refused(configured, command, "Boss", StaffRefusal.CONFIGURED_ADMIN);
        }
    }

    @Test
    void what_hits_a_person_needs_a_reason_that_can_be_read() {
        for (String none : List.of("", "  ", "x".repeat(201))) {
            refused(given(), new DeactivatePerson(ANNA, none), "Boss", ReasonRefusal.LENGTH);
            refused(given(), new RemovePerson(ANNA, none), "Boss", ReasonRefusal.LENGTH);
            refused(given(), new ReleaseAccount(ANNA, none), "Boss", ReasonRefusal.LENGTH);
        }
    }
}
