package dev.zapis.command.person;

import static dev.zapis.command.Decisions.COMMAND;
import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.person.PersonSamples.OFFICE;
import static dev.zapis.command.person.PersonSamples.VERA_KIM;
import static dev.zapis.command.person.PersonSamples.agreed;
import static dev.zapis.command.person.PersonSamples.asked;
import static dev.zapis.command.person.PersonSamples.bound;
import static dev.zapis.command.person.PersonSamples.keyOf;
import static dev.zapis.command.person.PersonSamples.listed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Refusal;
import dev.zapis.command.person.PersonSamples.Case;
import dev.zapis.events.office.OfficeEvent.PolicySet;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.PhoneRequired;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskToRegisterTest {

    private static final AskToRegister ASKED = new AskToRegister(OFFICE, "Вера", "Ким", "8 (916) 123-45-67");

    private static Case office(Registration registration) {
        return Case.in(registration).after(agreed("Vera"));
    }

    private static AskToRegister named(String first, String last) {
        return new AskToRegister(OFFICE, first, last, "+79161234567");
    }

    private static void refused(AskToRegister command, Refusal reason) {
        office(Registration.REQUEST).refuses(command, byNewcomer("Vera"), reason);
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST", "OPEN"})
    void a_newcomer_asks_with_name_and_phone(Registration registration) {
        office(registration)
                .records(
                        ASKED,
                        byNewcomer("Vera"),
                        new RegistrationAsked(
                                new PersonId(COMMAND.makes("person")),
                                OFFICE,
                                account("Vera"),
                                "Вера Ким",
                                VERA_KIM,
                                "+79161234567",
                                "id-of-Vera"));
    }

    @Test
    void asking_twice_is_one_request() {
        office(Registration.REQUEST).after(asked("Vera")).changesNothing(ASKED, byNewcomer("Vera"));
    }

    @Test
    void who_was_refused_may_ask_again_and_the_first_request_is_forgotten() {
        var no = new RegistrationRefused(person("Vera"), OFFICE, account("Vera"), null);
        var again = new RegistrationAsked(
                new PersonId(COMMAND.makes("person")),
                OFFICE,
                account("Vera"),
                "Вера Ким",
                VERA_KIM,
                "+79161234567",
                "id-of-Vera");
        var before = new PersonForgotten(person("Vera"), OFFICE, VERA_KIM);
        office(Registration.REQUEST).after(asked("Vera"), no).records(ASKED, byNewcomer("Vera"), before, again);
    }

    @Test
    void an_office_may_take_nobody_but_those_on_its_list() {
        office(Registration.LIST).refuses(ASKED, byNewcomer("Vera"), PersonRefusal.NO_REQUESTS);
    }

    @Test
    void nobody_asks_without_consent_or_twice_over() {
        Case.in(Registration.REQUEST).refuses(ASKED, byNewcomer("Vera"), AccessRefusal.NO_CONSENT);
        office(Registration.REQUEST)
                .after(listed("Vera"), bound("Vera"))
                .refuses(ASKED, by("Vera"), PersonRefusal.ACCOUNT_TAKEN);
        office(Registration.REQUEST)
                .after(listed("Вера Ким"))
                .refuses(ASKED, byNewcomer("Vera"), PersonRefusal.NAME_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "В", "В1", "-Вера", "Вера-", "Ве--ра", "Вера!", "<b>", "Ве\u200Bра", "😀😀"})
    void other_first_and_last_names_are_refused(String typed) {
        refused(named(typed, "Ким"), PersonRefusal.FIRST_NAME);
        refused(named("Вера", typed), PersonRefusal.LAST_NAME);
    }

    @Test
    void a_namesake_adds_another_name_or_an_initial() {
        for (String name : List.of("Вера Петровна", "Вера П.", "Вера  П", "Анна-Мария Й. Ё."))
            assertThat(AskToRegister.firstName(name)).isEqualTo(name.replace("  ", " "));
        for (String none : List.of("В.", "Вера .", "Вера. П", "Вера П..", "Вера 2", "Вера П. -"))
            refused(named(none, "Ким"), PersonRefusal.FIRST_NAME);
        for (String name : List.of("Ким Ли", "де ла Крус", "van der Berg"))
            assertThat(AskToRegister.lastName(name)).isEqualTo(name);
        refused(named("Вера", "Ким Л."), PersonRefusal.LAST_NAME);
        office(Registration.REQUEST)
                .after(listed("Вера Ким"))
                .records(
                        named("Вера П.", "Ким"),
                        byNewcomer("Vera"),
                        new RegistrationAsked(
                                new PersonId(COMMAND.makes("person")),
                                OFFICE,
                                account("Vera"),
                                "Вера П. Ким",
                                keyOf("вера п. ким"),
                                "+79161234567",
                                "id-of-Vera"));
    }

    @Test
    void names_have_2_to_50_letters() {
        refused(named("В".repeat(51), "Ким"), PersonRefusal.FIRST_NAME);
        refused(named("Вера", "К".repeat(5_000)), PersonRefusal.LAST_NAME);
        for (String name : List.of("В".repeat(50), "О'Нил", "Анна-Мария", " Ян ", "Zoë", "Д’Арк")) {
            assertThat(AskToRegister.firstName(name)).isEqualTo(name.strip());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "9161234567",
                "+7916123456",
                "+791612345678",
                "79161234567",
                "+1916123456",
                "+99916123456",
                "0079161",
                "1-800-FLOWERS",
                "8916123456x",
                "+7 916 123 45 67 доб. 1",
                "８9161234567"
            })
    void other_phones_are_refused(String typed) {
        refused(new AskToRegister(OFFICE, "Вера", "Ким", typed), PersonRefusal.PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+79161234567",
                "89161234567",
                "8 (916) 123-45-67",
                "+7 916 123 45 67",
                " +7\u00A0(916)\u2011123‑45‑67 "
            })
    void phones_are_kept_in_one_form(String typed) {
        assertThat(AskToRegister.phoneNumber(typed)).isEqualTo("+79161234567");
    }

    @ParameterizedTest
    @CsvSource({
        "+49 (30) 123.456, +4930123456",
        "0044 20 7946 0958, +442079460958",
        "+1 (201) 555-0123, +12015550123",
        "+7 701 234 56 78, +77012345678",
        "+375 29 123-45-67, +375291234567"
    })
    void phones_are_of_any_country(String typed, String kept) {
        assertThat(AskToRegister.phoneNumber(typed)).isEqualTo(kept);
    }

    @Test
    void a_phone_is_left_out_only_where_the_office_can_do_without() {
        AskToRegister without = new AskToRegister(OFFICE, "Вера", "Ким", null);
        refused(without, PersonRefusal.PHONE);
        office(Registration.REQUEST)
                .after(new PolicySet(OFFICE, new PhoneRequired().key(), "false", 2))
                .records(
                        without,
                        byNewcomer("Vera"),
                        new RegistrationAsked(
                                new PersonId(COMMAND.makes("person")),
                                OFFICE,
                                account("Vera"),
                                "Вера Ким",
                                VERA_KIM,
                                null,
                                "id-of-Vera"));
    }
}
