package dev.zapis.command.person;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.person.PersonSamples.OFFICE;
import static dev.zapis.command.person.PersonSamples.agreed;
import static dev.zapis.command.person.PersonSamples.bound;
import static dev.zapis.command.person.PersonSamples.keyOf;
import static dev.zapis.command.person.PersonSamples.listed;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.person.PersonSamples.Case;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.Role;
import org.junit.jupiter.api.Test;

class ForgetPersonTest {

    private static final ForgetPerson FORGET = new ForgetPerson(person("Anna"));
    private static final PersonForgotten FORGOTTEN = new PersonForgotten(person("Anna"), OFFICE, keyOf("anna"));

    private static Case office() {
        return Case.in(Registration.LIST).after(listed("Anna"), agreed("Anna"), bound("Anna"));
    }

    private static Object[] released() {
        return new Object[] {
            new AccountReleased(person("Anna"), account("Anna"), null), new ConsentWithdrawn(account("Anna")), FORGOTTEN
        };
    }

    @Test
    void who_wishes_it_is_forgotten() {
        office().records(FORGET, by("Anna"), released());
    }

    @Test
    void also_by_an_admin_or_the_house_and_whoever_is_not_bound() {
        office().after(listed("Boris"), bound("Boris"), new RoleGiven(person("Boris"), Role.ADMIN))
                .records(FORGET, by("Boris"), released());
        office().records(FORGET, byHouse(), released());
        Case.in(Registration.LIST).after(listed("Anna")).records(FORGET, byHouse(), FORGOTTEN);
    }

    @Test
    void nobody_else_has_a_say() {
        office().after(listed("Boris"), bound("Boris")).refuses(FORGET, by("Boris"), AccessRefusal.NOT_ADMIN);
        office().refuses(FORGET, byNewcomer("Vera"), AccessRefusal.UNKNOWN);
    }

    @Test
    void forgetting_again_changes_nothing() {
        office().after(FORGOTTEN).changesNothing(FORGET, byHouse());
        office().refuses(new ForgetPerson(person("Nobody")), byHouse(), PersonRefusal.PERSON_UNKNOWN);
    }
}
