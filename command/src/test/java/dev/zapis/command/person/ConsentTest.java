package dev.zapis.command.person;

import static dev.zapis.command.Decisions.NOW;
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
import static dev.zapis.command.person.PersonSamples.listed;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.person.PersonSamples.Case;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonEvent.ConsentGiven;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import org.junit.jupiter.api.Test;

class ConsentTest {

    @Test
    void agreeing_is_recorded_once_with_its_time_and_its_words() {
        Case.in(Registration.LIST)
                .records(new GiveConsent(3), byNewcomer("Vera"), new ConsentGiven(account("Vera"), 3, NOW));
        Case.in(Registration.LIST).after(agreed("Vera")).changesNothing(new GiveConsent(3), byNewcomer("Vera"));
    }

    @Test
    void who_took_it_back_can_agree_again() {
        Case.in(Registration.LIST)
                .after(agreed("Vera"), new ConsentWithdrawn(account("Vera")))
                .records(new GiveConsent(1), byNewcomer("Vera"), new ConsentGiven(account("Vera"), 1, NOW));
    }

    @Test
    void taking_it_back_forgets_what_a_waiting_request_told() {
        Case.in(Registration.REQUEST)
                .after(agreed("Vera"), asked("Vera"))
                .records(
                        new WithdrawConsent(),
                        byNewcomer("Vera"),
                        new PersonForgotten(person("Vera"), OFFICE, VERA_KIM),
                        new ConsentWithdrawn(account("Vera")));
        Case.in(Registration.REQUEST).changesNothing(new WithdrawConsent(), byNewcomer("Vera"));
    }

    @Test
    void who_is_somebody_here_leaves_in_another_way() {
        Case.in(Registration.LIST)
                .after(listed("Anna"), agreed("Anna"), bound("Anna"))
                .refuses(new WithdrawConsent(), by("Anna"), PersonRefusal.STILL_BOUND);
    }

    @Test
    void the_house_agrees_to_nothing() {
        Case.in(Registration.LIST).refuses(new GiveConsent(1), byHouse(), AccessRefusal.UNKNOWN);
    }
}
