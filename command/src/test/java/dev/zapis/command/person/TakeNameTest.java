package dev.zapis.command.person;

import static dev.zapis.command.Decisions.COMMAND;
import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.person.PersonSamples.OFFICE;
import static dev.zapis.command.person.PersonSamples.VERA_KIM;
import static dev.zapis.command.person.PersonSamples.agreed;
import static dev.zapis.command.person.PersonSamples.asked;
import static dev.zapis.command.person.PersonSamples.bound;
import static dev.zapis.command.person.PersonSamples.keyOf;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.ConfusableNames;
import dev.zapis.command.Refusal;
import dev.zapis.command.person.PersonSamples.Case;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakeNameTest {

    private static Case office(Registration registration) {
        return Case.in(registration)
                .after(
                        new PersonRegistered(person("Anna"), OFFICE, "Алёна Ёж", keyOf("алена еж")),
                        bound("Anna"),
                        agreed("Vera"));
    }

    private static void refused(String name, Refusal reason) {
        office(Registration.OPEN).refuses(new TakeName(OFFICE, name), byNewcomer("Vera"), reason);
    }

    private static List<Object> taken(String name, String key) {
        PersonId vera = new PersonId(COMMAND.makes("person"));
        return List.of(
                new PersonRegistered(vera, OFFICE, name, keyOf(key)),
                new AccountBound(vera, account("Vera"), "id-of-Vera"),
                new RoleGiven(vera, Role.EMPLOYEE));
    }

    @Test
    void a_newcomer_takes_a_free_name_and_is_an_employee() {
        office(Registration.OPEN)
                .records(
                        new TakeName(OFFICE, " Вера  Ким "),
                        byNewcomer("Vera"),
                        taken("Вера Ким", "вера ким").toArray());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "REQUEST"})
    void elsewhere_only_the_admins_of_the_configuration_take_one(Registration registration) {
        TakeName command = new TakeName(OFFICE, "Вера Ким");
        office(registration).refuses(command, byNewcomer("Vera"), PersonRefusal.LIST_ONLY);
        office(registration)
                .after(new AdminConfigured(account("Vera")))
                .records(
                        command,
                        byNewcomer("Vera"),
                        taken("Вера Ким", "вера ким").toArray());
    }

    @Test
    void nobody_is_kept_who_has_not_agreed() {
        office(Registration.OPEN)
                .after(new ConsentWithdrawn(account("Vera")))
                .refuses(new TakeName(OFFICE, "Вера Ким"), byNewcomer("Vera"), AccessRefusal.NO_CONSENT);
    }

    @Test
    void a_request_that_waits_is_given_up() {
        office(Registration.OPEN)
                .after(asked("Vera"))
                .records(
                        new TakeName(OFFICE, "Вера Ким"),
                        byNewcomer("Vera"),
                        Stream.concat(
                                        Stream.of(new PersonForgotten(person("Vera"), OFFICE, VERA_KIM)),
                                        taken("Вера Ким", "вера ким").stream())
                                .toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Алёна Ёж", "алена  еж", "АЛЕНА ЁЖ"})
    void a_name_that_somebody_has_is_refused_however_it_is_written(String name) {
        refused(name, PersonRefusal.NAME_TAKEN);
    }

    @Test
    void a_name_is_free_again_when_its_owner_is_renamed_removed_or_forgotten() {
        String free = keyOf("алена еж");
        var renamed = new PersonRenamed(person("Anna"), OFFICE, "Анна Ким", keyOf("анна ким"), free);
        TakeName old = new TakeName(OFFICE, "Алёна Ёж");
        for (Object gone : List.of(
                renamed,
                new PersonRemoved(person("Anna"), OFFICE, free, null),
                new PersonForgotten(person("Anna"), OFFICE, free))) {
            office(Registration.OPEN)
                    .after(gone)
                    .records(
                            old,
                            byNewcomer("Vera"),
                            taken("Алёна Ёж", "алена еж").toArray());
        }
        office(Registration.OPEN)
                .after(renamed)
                .refuses(new TakeName(OFFICE, "Анна Ким"), byNewcomer("Vera"), PersonRefusal.NAME_TAKEN);
    }

    @Test
    void a_name_stays_with_its_new_owner_when_the_old_one_is_forgotten() {
        String key = keyOf("алена еж");
        office(Registration.OPEN)
                .after(
                        new PersonRemoved(person("Anna"), OFFICE, key, null),
                        new PersonRegistered(person("Other"), OFFICE, "Алёна Ёж", key),
                        new PersonForgotten(person("Anna"), OFFICE, key))
                .refuses(new TakeName(OFFICE, "Алёна Ёж"), byNewcomer("Vera"), PersonRefusal.NAME_TAKEN);
    }

    @Test
    void an_account_acts_for_one_person() {
        office(Registration.OPEN).refuses(new TakeName(OFFICE, "Вера Ким"), by("Anna"), PersonRefusal.ACCOUNT_TAKEN);
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
        String whole = name + " Ким";
        office(Registration.OPEN)
                .records(
                        new TakeName(OFFICE, whole),
                        byNewcomer("Vera"),
                        taken(whole, ConfusableNames.kept(whole)).toArray());
    }

    @Test
    void the_house_has_no_name_to_take() {
        office(Registration.OPEN).refuses(new TakeName(OFFICE, "Вера Ким"), byHouse(), AccessRefusal.UNKNOWN);
    }
}
