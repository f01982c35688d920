package dev.zapis.command.office;

import static dev.zapis.command.office.OfficeSamples.OFFICE;
import static dev.zapis.command.office.OfficeSamples.changesNothing;
import static dev.zapis.command.office.OfficeSamples.leads;
import static dev.zapis.command.office.OfficeSamples.opened;

import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.office.OfficeEvent.ModuleSwitched;
import dev.zapis.events.office.OfficeEvent.ModulesConfigured;
import java.util.List;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

class OfficeRulesTest {

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
