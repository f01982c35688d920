package dev.zapis.command.office;

import static dev.zapis.command.office.OfficeSamples.OFFICE;
import static dev.zapis.command.office.OfficeSamples.changesNothing;
import static dev.zapis.command.office.OfficeSamples.leads;
import static dev.zapis.command.office.OfficeSamples.opened;
import static dev.zapis.command.office.OfficeSamples.refused;

import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeEvent.DeskLimitSet;
import dev.zapis.events.office.OfficeEvent.ModuleSwitched;
import dev.zapis.events.office.OfficeEvent.ModulesConfigured;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.Registration;
import java.util.List;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

class OfficeRulesTest {

    @Test
    void the_limit_per_week_is_one_to_seven_or_none() {
        leads(opened(), new SetDeskLimit(OFFICE, 3), new DeskLimitSet(OFFICE, 3, 1));
        leads(
                opened().events(new DeskLimitSet(OFFICE, 3, 1)),
                new SetDeskLimit(OFFICE, null),
                new DeskLimitSet(OFFICE, null, 2));
        changesNothing(opened(), new SetDeskLimit(OFFICE, null));
        changesNothing(opened().events(new DeskLimitSet(OFFICE, 3, 1)), new SetDeskLimit(OFFICE, 3));
        refused(opened(), new SetDeskLimit(OFFICE, 0), OfficeRefusal.LIMIT_OUT_OF_RANGE);
        refused(opened(), new SetDeskLimit(OFFICE, 8), OfficeRefusal.LIMIT_OUT_OF_RANGE);
    }

    @Test
    void registration_has_a_rule_of_its_own() {
        Given ruled = opened().events(new BookingHorizonSet(OFFICE, 7, 4));
        leads(ruled, new SetRegistration(OFFICE, Registration.LIST), new RegistrationSet(OFFICE, Registration.LIST, 1));
        changesNothing(opened(), new SetRegistration(OFFICE, RegistrationSet.DEFAULT));
        leads(
                opened().events(new RegistrationSet(OFFICE, Registration.LIST, 1)),
                new SetRegistration(OFFICE, Registration.OPEN),
                new RegistrationSet(OFFICE, Registration.OPEN, 2));
    }

    @Test
    void a_part_of_the_product_is_switched_off_and_on() {
        leads(
                opened(),
                new SwitchModule(OFFICE, DeskFeatures.WHO, false),
                new ModuleSwitched(OFFICE, DeskFeatures.WHO, false));
        changesNothing(opened(), new SwitchModule(OFFICE, DeskFeatures.WHO, true));
        Given off = opened().events(new ModuleSwitched(OFFICE, DeskFeatures.WHO, false));
        leads(
                off,
                new SwitchModule(OFFICE, DeskFeatures.WHO, true),
                new ModuleSwitched(OFFICE, DeskFeatures.WHO, true));
    }

    @Test
    void the_configuration_switches_only_what_it_says_otherwise_than_before() {
        leads(
                opened(),
                new ConfigureModules(Set.of(DeskFeatures.WHO)),
                new ModulesConfigured(OFFICE, List.of(DeskFeatures.WHO)),
                new ModuleSwitched(OFFICE, DeskFeatures.WHO, false));
        changesNothing(opened(), new ConfigureModules(Set.of()));
    }

    @Test
    void what_an_admin_switched_since_the_last_start_stays() {
        Given on = opened().events(
                        new ModulesConfigured(OFFICE, List.of(DeskFeatures.WHO)),
                        new ModuleSwitched(OFFICE, DeskFeatures.WHO, false),
                        new ModuleSwitched(OFFICE, DeskFeatures.WHO, true));
        changesNothing(on, new ConfigureModules(Set.of(DeskFeatures.WHO)));
        Given desk = opened().events(new ModuleSwitched(OFFICE, DeskFeatures.DESK, false));
        leads(
                desk,
                new ConfigureModules(Set.of(DeskFeatures.WHO)),
                new ModulesConfigured(OFFICE, List.of(DeskFeatures.WHO)),
                new ModuleSwitched(OFFICE, DeskFeatures.WHO, false));
    }

    @Test
    void what_is_no_longer_configured_off_is_on_again() {
        Given off = opened().events(
                        new ModulesConfigured(OFFICE, List.of(DeskFeatures.WHO)),
                        new ModuleSwitched(OFFICE, DeskFeatures.WHO, false));
        leads(
                off,
                new ConfigureModules(Set.of()),
                new ModulesConfigured(OFFICE, List.of()),
                new ModuleSwitched(OFFICE, DeskFeatures.WHO, true));
    }
}
