package dev.zapis.command.person;

import static dev.zapis.command.Decisions.COMMAND;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.person.StaffSamples.OFFICE;
import static dev.zapis.command.person.StaffSamples.given;
import static dev.zapis.command.person.StaffSamples.keyOf;
import static dev.zapis.command.person.StaffSamples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Refused;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddNamesTest {

    private static PersonRegistered added(int line, String name) {
        return new PersonRegistered(new PersonId(COMMAND.makes("person " + line)), OFFICE, name, keyOf(name));
    }

    @Test
    void new_names_join_the_list_and_known_ones_are_left_out_however_they_are_written() {
        given().when()
                .command(new AddNames(OFFICE, List.of(" Вера  Ким ", "anna", "Пётр Ли", "Петр  ли")), by("Boss"))
                .then()
                .success()
                .events(
                        added(0, "Вера Ким"),
                        new PersonRegistered(
                                new PersonId(COMMAND.makes("person 2")), OFFICE, "Пётр Ли", keyOf("Петр Ли")));
    }

    @Test
    void a_list_of_known_names_changes_nothing() {
        given().when()
                .command(new AddNames(OFFICE, List.of("Anna", "Boss")), by("Boss"))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void one_line_that_is_no_name_refuses_them_all_by_its_number() {
        given().when()
                .command(new AddNames(OFFICE, List.of("Вера Ким", "1")), by("Boss"))
                .then()
                .noEvents()
                .exceptionSatisfies(error -> assertThat(error).isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(StaffRefusal.LINE);
                    assertThat(refused.details()).containsEntry("line", 2);
                }));
        assertThat(AddNames.objection("1")).contains(PersonRefusal.NAME_LENGTH);
        assertThat(AddNames.objection("Вера Ким")).isEmpty();
    }

    @Test
    void a_name_is_free_again_once_it_was_removed_given_up_or_forgotten() {
        given().events(
                        new PersonRemoved(person("Anna"), OFFICE, keyOf("Anna"), "left"),
                        new PersonRenamed(person("Boss"), OFFICE, "Chief", keyOf("Chief"), keyOf("Boss")))
                .when()
                .command(new AddNames(OFFICE, List.of("Anna", "Boss", "Chief")), by("Boss"))
                .then()
                .success()
                .events(added(0, "Anna"), added(1, "Boss"));
        given().events(new PersonForgotten(person("Anna"), OFFICE, keyOf("Anna")))
                .when()
                .command(new AddNames(OFFICE, List.of("Anna")), by("Boss"))
                .then()
                .success()
                .events(added(0, "Anna"));
    }

    @Test
    void a_name_that_somebody_took_after_it_was_free_is_taken() {
        given().events(new PersonRemoved(person("Anna"), OFFICE, keyOf("Anna"), "left"))
                .events(new PersonRegistered(person("Another"), OFFICE, "Anna", keyOf("Anna")))
                .when()
                .command(new AddNames(OFFICE, List.of("Anna")), by("Boss"))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void one_to_a_hundred_names_at_once_by_admins_alone() {
        refused(given(), new AddNames(OFFICE, List.of()), "Boss", StaffRefusal.COUNT);
        refused(given(), new AddNames(OFFICE, Collections.nCopies(101, "Вера Ким")), "Boss", StaffRefusal.COUNT);
        refused(given(), new AddNames(OFFICE, List.of("Вера Ким")), "Anna", AccessRefusal.NOT_ADMIN);
    }
}
