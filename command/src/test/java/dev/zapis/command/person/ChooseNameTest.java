package dev.zapis.command.person;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.person.PersonSamples.OFFICE;
import static dev.zapis.command.person.PersonSamples.VERA_KIM;
import static dev.zapis.command.person.PersonSamples.agreed;
import static dev.zapis.command.person.PersonSamples.asked;
import static dev.zapis.command.person.PersonSamples.bound;
import static dev.zapis.command.person.PersonSamples.keyOf;
import static dev.zapis.command.person.PersonSamples.listed;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.person.PersonSamples.Case;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.Role;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChooseNameTest {

    private static final ChooseName CHOICE = new ChooseName(OFFICE, person("Anna"));

    private static Case office() {
        return Case.in(Registration.LIST).after(listed("Anna"), agreed("Vera"));
    }

    private static AccountBound boundToVera() {
        return new AccountBound(person("Anna"), account("Vera"), "id-of-Vera");
    }

    @Test
    void a_newcomer_becomes_who_they_are_on_the_list() {
        office().records(CHOICE, byNewcomer("Vera"), boundToVera(), new RoleGiven(person("Anna"), Role.EMPLOYEE));
    }

    @Test
    void roles_that_the_name_has_stay() {
        office().after(new RoleGiven(person("Anna"), Role.HEAD)).records(CHOICE, byNewcomer("Vera"), boundToVera());
    }

    @Test
    void nobody_becomes_an_admin_by_choosing_a_name() {
        Case admin = office().after(new RoleGiven(person("Anna"), Role.ADMIN));
        admin.records(
                CHOICE,
                byNewcomer("Vera"),
                boundToVera(),
                new RoleTaken(person("Anna"), Role.ADMIN, null),
                new RoleGiven(person("Anna"), Role.EMPLOYEE));
        admin.after(new AdminConfigured(account("Vera"))).records(CHOICE, byNewcomer("Vera"), boundToVera());
    }

    @Test
    void a_name_that_somebody_has_chosen_is_told_to_be_taken() {
        office().after(bound("Anna")).refuses(CHOICE, byNewcomer("Vera"), PersonRefusal.NAME_BOUND);
    }

    @Test
    void a_released_name_can_be_chosen_again() {
        office().after(bound("Anna"), new AccountReleased(person("Anna"), account("Anna"), null))
                .records(CHOICE, byNewcomer("Vera"), boundToVera(), new RoleGiven(person("Anna"), Role.EMPLOYEE));
    }

    @Test
    void names_that_are_not_on_this_list_are_not_chosen() {
        office().after(new PersonRemoved(person("Anna"), OFFICE, keyOf("anna"), null))
                .refuses(CHOICE, byNewcomer("Vera"), PersonRefusal.NAME_UNKNOWN);
        office().after(new PersonDeactivated(person("Anna"), OFFICE, null))
                .refuses(CHOICE, byNewcomer("Vera"), PersonRefusal.NAME_UNKNOWN);
        office().after(new PersonForgotten(person("Anna"), OFFICE, keyOf("anna")))
                .refuses(CHOICE, byNewcomer("Vera"), PersonRefusal.NAME_UNKNOWN);
        office().refuses(new ChooseName(OFFICE, person("Nobody")), byNewcomer("Vera"), PersonRefusal.NAME_UNKNOWN);
        OfficeId other = new OfficeId(Ids.derived("other"));
        office().after(new OfficeOpened(other, "Other", ZoneOffset.UTC))
                .refuses(new ChooseName(other, person("Anna")), byNewcomer("Vera"), PersonRefusal.NAME_UNKNOWN);
    }

    @Test
    void an_account_chooses_once_and_not_without_consent() {
        office().after(listed("Boris"), new AccountBound(person("Boris"), account("Vera"), "1"))
                .refuses(CHOICE, byNewcomer("Vera"), PersonRefusal.ACCOUNT_TAKEN);
        office().refuses(CHOICE, byNewcomer("Gleb"), AccessRefusal.NO_CONSENT);
        office().refuses(CHOICE, byHouse(), AccessRefusal.UNKNOWN);
    }

    @Test
    void a_request_that_waits_is_given_up() {
        office().after(asked("Vera"))
                .records(
                        CHOICE,
                        byNewcomer("Vera"),
                        new PersonForgotten(person("Vera"), OFFICE, VERA_KIM),
                        boundToVera(),
                        new RoleGiven(person("Anna"), Role.EMPLOYEE));
    }
}
