package dev.zapis.command.person;

import static dev.zapis.command.Decisions.COMMAND;
import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;

import dev.zapis.command.AskerRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.command.Refusal;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonId;
import java.time.ZoneId;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeNameTest {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));

    private static Given given() {
        return Decisions.fixture()
                .given()
                .events(
                        new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")),
                        new PersonRegistered(person("Anna"), OFFICE, "Алёна Ёж", keyOf("алена еж")),
                        new AccountBound(person("Anna"), account("Anna"), "id-of-Anna"));
    }

    private static String keyOf(String name) {
        return Ids.derived("key", "name:" + name);
    }

    private static void refused(String name, Refusal reason) {
        given().when()
                .command(new TakeName(OFFICE, name), byNewcomer("Vera"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(reason));
    }

    @Test
    void a_newcomer_takes_a_free_name_and_is_somebody() {
        PersonId vera = new PersonId(COMMAND.makes("person"));
        given().when()
                .command(new TakeName(OFFICE, " Вера  Ким "), byNewcomer("Vera"))
                .then()
                .success()
                .events(
                        new PersonRegistered(vera, OFFICE, "Вера Ким", keyOf("вера ким")),
                        new AccountBound(vera, account("Vera"), "id-of-Vera"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Алёна Ёж", "алена  еж", "АЛЕНА ЁЖ"})
    void a_name_that_somebody_has_is_refused_however_it_is_written(String name) {
        refused(name, PersonRefusal.NAME_TAKEN);
    }

    @Test
    void an_account_acts_for_one_person() {
        given().when()
                .command(new TakeName(OFFICE, "Вера Ким"), by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(PersonRefusal.ACCOUNT_TAKEN));
    }

    @Test
    void names_have_2_to_60_characters_that_can_be_seen_and_two_letters() {
        refused("В", PersonRefusal.NAME_LENGTH);
        refused("В".repeat(5_000), PersonRefusal.NAME_LENGTH);
        refused("🌸🌸🌸", PersonRefusal.NAME_LETTERS);
        refused("Вера\u202E", PersonRefusal.NAME_INVISIBLE);
        refused("Вера\u0000", PersonRefusal.NAME_INVISIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>&_*`", "О'Нил-Вáга", "Вера 🌸", "שרה לוי", "👩‍💻 Ада"})
    void unusual_names_are_kept_as_they_are(String name) {
        given().when()
                .command(new TakeName(OFFICE, name + " Ким"), byNewcomer("Vera"))
                .then()
                .success();
    }

    @Test
    void the_house_has_no_name_to_take() {
        given().when()
                .command(new TakeName(OFFICE, "Вера Ким"), byHouse())
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AskerRefusal.UNKNOWN));
    }
}
