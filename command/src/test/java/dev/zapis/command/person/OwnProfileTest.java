package dev.zapis.command.person;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.person.PersonSamples.OFFICE;
import static dev.zapis.command.person.PersonSamples.VERA_KIM;
import static dev.zapis.command.person.PersonSamples.agreed;
import static dev.zapis.command.person.PersonSamples.bound;
import static dev.zapis.command.person.PersonSamples.keyOf;
import static dev.zapis.command.person.PersonSamples.listed;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Command;
import dev.zapis.command.person.PersonSamples.Case;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonEvent.PhoneGiven;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleRefused;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonEvent.TimeZoneChosen;
import dev.zapis.events.person.PersonEvent.VisibilityChosen;
import dev.zapis.events.person.Role;
import dev.zapis.events.person.Visibility;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnProfileTest {

    private static Case office(Registration registration) {
        return Case.in(registration).after(listed("Anna"), agreed("Anna"), bound("Anna"));
    }

    private static Case office() {
        return office(Registration.OPEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROVIDER", "SPEAKER", "ORGANIZER", "HEAD"})
    void roles_are_asked_for_once(Role role) {
        AskForRole command = new AskForRole(role);
        RoleAsked asked = new RoleAsked(person("Anna"), role);
        office().records(command, by("Anna"), asked);
        office().after(asked).changesNothing(command, by("Anna"));
        office().after(new RoleGiven(person("Anna"), role)).changesNothing(command, by("Anna"));
        office().after(asked, new RoleRefused(person("Anna"), role, null)).records(command, by("Anna"), asked);
        office().after(asked, new RoleGiven(person("Anna"), role), new RoleTaken(person("Anna"), role, null))
                .records(command, by("Anna"), asked);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "GUEST", "EMPLOYEE"})
    void some_are_not_for_the_asking(Role role) {
        office().refuses(new AskForRole(role), by("Anna"), PersonRefusal.ROLE_NOT_ASKED_FOR);
    }

    @Test
    void one_waiting_role_is_no_other() {
        office().after(new RoleAsked(person("Anna"), Role.HEAD))
                .records(new AskForRole(Role.SPEAKER), by("Anna"), new RoleAsked(person("Anna"), Role.SPEAKER));
    }

    @Test
    void who_may_do_nothing_for_now_asks_for_nothing() {
        Case inactive = office().after(new PersonDeactivated(person("Anna"), OFFICE, null));
        inactive.refuses(new AskForRole(Role.HEAD), by("Anna"), AccessRefusal.INACTIVE);
        inactive.refuses(new ChangeMyName(OFFICE, "Вера", "Ким"), by("Anna"), AccessRefusal.INACTIVE);
    }

    @Test
    void strangers_have_no_profile() {
        for (Command command : List.of(
                new AskForRole(Role.HEAD),
                new GivePhone(null),
                new ChangeMyName(OFFICE, "Вера", "Ким"),
                new ChooseVisibility(Visibility.TEAM),
                new ChooseTimeZone(null),
                new ReleaseMyAccount())) {
            office().refuses(command, byNewcomer("Vera"), AccessRefusal.UNKNOWN);
            office().refuses(command, byHouse(), AccessRefusal.UNKNOWN);
        }
    }

    @Test
    void a_phone_comes_changes_and_goes() {
        office().records(new GivePhone("8 916 1234567"), by("Anna"), new PhoneGiven(person("Anna"), "+79161234567"));
        office().records(new GivePhone(null), by("Anna"), new PhoneGiven(person("Anna"), null));
        office().refuses(new GivePhone("12"), by("Anna"), PersonRefusal.PHONE);
    }

    @Test
    void an_open_office_calls_people_as_they_like() {
        ChangeMyName command = new ChangeMyName(OFFICE, "Вера", "Ким");
        PersonRenamed renamed = new PersonRenamed(person("Anna"), OFFICE, "Вера Ким", VERA_KIM, keyOf("anna"));
        office().records(command, by("Anna"), renamed);
        office().after(renamed).changesNothing(command, by("Anna"));
        office().after(renamed)
                .records(
                        new ChangeMyName(OFFICE, "ВЕРА", "Ким"),
                        by("Anna"),
                        new PersonRenamed(person("Anna"), OFFICE, "ВЕРА Ким", VERA_KIM, VERA_KIM));
        office().after(listed("Вера Ким")).refuses(command, by("Anna"), PersonRefusal.NAME_TAKEN);
        office().refuses(new ChangeMyName(OFFICE, "В", "Ким"), by("Anna"), PersonRefusal.FIRST_NAME);
        office().refuses(new ChangeMyName(OFFICE, "Вера", "1"), by("Anna"), PersonRefusal.LAST_NAME);
        office(Registration.LIST).refuses(command, by("Anna"), PersonRefusal.NAME_FROM_LIST);
        office(Registration.REQUEST).refuses(command, by("Anna"), PersonRefusal.NAME_FROM_LIST);
    }

    @Test
    void the_rules_of_another_office_are_not_ones_own() {
        OfficeId other = new OfficeId(Ids.derived("other"));
        office(Registration.LIST)
                .after(
                        new OfficeOpened(other, "Other", ZoneOffset.UTC),
                        new RegistrationSet(other, Registration.OPEN, 1))
                .refuses(new ChangeMyName(other, "Вера", "Ким"), by("Anna"), PersonRefusal.PERSON_UNKNOWN);
    }

    @Test
    void choices_are_recorded() {
        office().records(
                        new ChooseVisibility(Visibility.NOBODY),
                        by("Anna"),
                        new VisibilityChosen(person("Anna"), Visibility.NOBODY));
        ZoneId omsk = ZoneId.of("Asia/Omsk");
        office().records(new ChooseTimeZone(omsk), by("Anna"), new TimeZoneChosen(person("Anna"), omsk));
    }

    @Test
    void a_released_account_is_a_strangers_and_agrees_to_nothing() {
        office().records(
                        new ReleaseMyAccount(),
                        by("Anna"),
                        new AccountReleased(person("Anna"), account("Anna"), null),
                        new ConsentWithdrawn(account("Anna")));
    }
}
