package dev.zapis.command.office;

import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.refusedFor;
import static dev.zapis.command.office.OfficeSamples.OFFICE;
import static dev.zapis.command.office.OfficeSamples.changesNothing;
import static dev.zapis.command.office.OfficeSamples.leads;
import static dev.zapis.command.office.OfficeSamples.opened;
import static dev.zapis.command.office.OfficeSamples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.command.Refused;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.DeskLimit;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeEvent.DeskLimitSet;
import dev.zapis.events.office.OfficeEvent.PolicySet;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeQuietHours;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.policy.TimeSpan;
import dev.zapis.example.command.lamp.LampPolicies.Color;
import dev.zapis.example.command.lamp.LampPolicies.Colors;
import dev.zapis.example.command.lamp.LampPolicies.Dimming;
import dev.zapis.example.command.lamp.LampPolicies.LitFor;
import java.time.Duration;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetPolicyTest {

    private static final BookingHorizon HORIZON = new BookingHorizon();
    private static final DeskLimit LIMIT = new DeskLimit();
    private static final OfficeQuietHours QUIET = new OfficeQuietHours();
    private static final OfficeRegistration REGISTRATION = new OfficeRegistration();

    @Test
    void each_change_of_a_policy_raises_the_rule_version() {
        leads(opened(), SetPolicy.of(OFFICE, HORIZON, 10), new PolicySet(OFFICE, "office.horizon", "10", 1));
        Given ruled = opened().events(new BookingHorizonSet(OFFICE, 7, 4));
        leads(ruled, SetPolicy.of(OFFICE, HORIZON, 10), new PolicySet(OFFICE, "office.horizon", "10", 5));
        Given quiet = opened().events(new PolicySet(OFFICE, "office.horizon", "10", 5));
        leads(
                quiet,
                SetPolicy.of(OFFICE, QUIET, TimeSpan.hours(21, 9)),
                new PolicySet(OFFICE, "office.quiet", "21:00/09:00", 6));
        Given registration = opened().events(new PolicySet(OFFICE, "office.quiet", "21:00/09:00", 6));
        leads(
                registration,
                SetPolicy.of(OFFICE, REGISTRATION, Registration.OPEN),
                new PolicySet(OFFICE, "office.registration", "OPEN", 7));
    }

    @Test
    void a_version_that_was_of_registration_alone_is_not_the_offices() {
        leads(
                opened().events(new RegistrationSet(OFFICE, Registration.LIST, 9)),
                SetPolicy.of(OFFICE, REGISTRATION, Registration.OPEN),
                new PolicySet(OFFICE, "office.registration", "OPEN", 1));
    }

    @Test
    void what_is_said_already_changes_nothing() {
        changesNothing(opened().events(new BookingHorizonSet(OFFICE, 7, 1)), SetPolicy.of(OFFICE, HORIZON, 7));
        changesNothing(
                opened().events(new PolicySet(OFFICE, "office.limit", "3", 1)),
                SetPolicy.of(OFFICE, LIMIT, OptionalInt.of(3)));
        changesNothing(
                opened().events(new RegistrationSet(OFFICE, Registration.LIST, 1)),
                SetPolicy.of(OFFICE, REGISTRATION, Registration.LIST));
        // The same number, spelled otherwise.
        changesNothing(opened().events(new BookingHorizonSet(OFFICE, 7, 1)), set("office.horizon", "007"));
        changesNothing(opened().events(new BookingHorizonSet(OFFICE, 7, 1)), set("office.horizon", "٧"));
    }

    @Test
    void what_holds_by_default_is_said_so_that_it_stays() {
        leads(
                opened(),
                SetPolicy.of(OFFICE, HORIZON, HORIZON.initial()),
                new PolicySet(OFFICE, "office.horizon", "14", 1));
        leads(
                opened(),
                SetPolicy.of(OFFICE, LIMIT, OptionalInt.empty()),
                new PolicySet(OFFICE, "office.limit", "none", 1));
        changesNothing(
                opened().events(new PolicySet(OFFICE, "office.horizon", "14", 1)),
                SetPolicy.of(OFFICE, HORIZON, HORIZON.initial()));
    }

    @ParameterizedTest
    @CsvSource({
        "office.horizon, -1",
        "office.horizon, 91",
        "office.horizon, ''",
        "office.horizon, 7.5",
        "office.horizon, 4294967303",
        "office.horizon, none",
        "office.limit, 0",
        "office.limit, 8",
        "office.limit, None",
        "office.quiet, 22:00",
        "office.quiet, 22:00/25:00",
        "office.quiet, 22:00/08:00/09:00",
        "office.registration, open",
        "office.registration, ОPEN",
        "lamp.dimming, yes",
        "lamp.dimming, TRUE",
        "lamp.lit-for, PT4M",
        "lamp.lit-for, PT121M",
        "lamp.lit-for, PT10M30S",
        "lamp.lit-for, 15",
        "lamp.colors, ''",
        "lamp.colors, 'WARM,GREEN'",
        "lamp.colors, 'WARM,'",
    })
    void what_is_no_value_or_out_of_range_is_refused(String policy, String value) {
        refused(opened(), set(policy, value), OfficeRefusal.POLICY_OUT_OF_RANGE);
    }

    @Test
    void the_refusal_tells_the_range() {
        opened().when().command(set("office.horizon", "91"), byHouse()).then().exceptionSatisfies(failure -> assertThat(
                        ((Refused) failure).details())
                .containsEntry("range", "0–90"));
    }

    @Test
    void the_ends_of_a_range_belong_to_it() {
        leads(opened(), SetPolicy.of(OFFICE, HORIZON, 0), new PolicySet(OFFICE, "office.horizon", "0", 1));
        leads(opened(), SetPolicy.of(OFFICE, HORIZON, 90), new PolicySet(OFFICE, "office.horizon", "90", 1));
        leads(opened(), SetPolicy.of(OFFICE, LIMIT, OptionalInt.of(7)), new PolicySet(OFFICE, "office.limit", "7", 1));
    }

    @Test
    void a_policy_that_a_slice_declares_is_set_without_any_other_file() {
        leads(opened(), SetPolicy.of(OFFICE, new Dimming(), true), new PolicySet(OFFICE, "lamp.dimming", "true", 1));
        leads(
                opened(),
                SetPolicy.of(OFFICE, new LitFor(), Duration.ofMinutes(90)),
                new PolicySet(OFFICE, "lamp.lit-for", "PT1H30M", 1));
        Set<Color> all = EnumSet.allOf(Color.class);
        leads(
                opened(),
                SetPolicy.of(OFFICE, new Colors(), all),
                new PolicySet(OFFICE, "lamp.colors", "WARM,COLD,RED", 1));
        changesNothing(
                opened().events(new PolicySet(OFFICE, "lamp.colors", "WARM", 1)), set("lamp.colors", "WARM,WARM"));
        refused(opened(), set("lamp.size", "1"), OfficeRefusal.POLICY_UNKNOWN);
    }

    @Test
    void one_of_several_is_ticked_beside_what_others_have_ticked_meanwhile() {
        String colors = new Colors().key();
        leads(
                opened().events(new PolicySet(OFFICE, colors, "WARM,RED", 3)),
                new TickPolicy(OFFICE, colors, "COLD", true),
                new PolicySet(OFFICE, colors, "WARM,COLD,RED", 4));
        leads(
                opened().events(new PolicySet(OFFICE, colors, "WARM,RED", 3)),
                new TickPolicy(OFFICE, colors, "WARM", false),
                new PolicySet(OFFICE, colors, "RED", 4));
        changesNothing(
                opened().events(new PolicySet(OFFICE, colors, "RED", 3)), new TickPolicy(OFFICE, colors, "RED", true));
        changesNothing(opened(), new TickPolicy(OFFICE, colors, "GREEN", true));
        refused(
                opened().events(new PolicySet(OFFICE, colors, "RED", 3)),
                new TickPolicy(OFFICE, colors, "RED", false),
                OfficeRefusal.POLICY_OUT_OF_RANGE);
        refused(opened(), new TickPolicy(OFFICE, HORIZON.key(), "7", true), OfficeRefusal.POLICY_UNKNOWN);
        refused(opened(), new TickPolicy(OFFICE, "lamp.size", "1", true), OfficeRefusal.POLICY_UNKNOWN);
    }

    @Test
    void nobody_but_an_admin_does_and_not_of_an_unknown_office() {
        SetPolicy open = SetPolicy.of(OFFICE, REGISTRATION, Registration.OPEN);
        opened().when()
                .command(open, by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.NOT_ADMIN));
        opened().when()
                .command(open, byNewcomer("Vera"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.NOT_ADMIN));
        refused(Decisions.fixture().given().noPriorActivity(), open, OfficeRefusal.UNKNOWN);
    }

    @Test
    void a_limit_is_lifted() {
        leads(
                opened().events(new DeskLimitSet(OFFICE, 3, 1)),
                SetPolicy.of(OFFICE, LIMIT, OptionalInt.empty()),
                new PolicySet(OFFICE, "office.limit", "none", 2));
    }

    @Test
    void what_a_newer_program_has_said_and_nobody_can_read_is_said_anew() {
        leads(
                opened().events(new PolicySet(OFFICE, "office.registration", "BY_LETTER", 1)),
                SetPolicy.of(OFFICE, REGISTRATION, REGISTRATION.initial()),
                new PolicySet(
                        OFFICE, "office.registration", REGISTRATION.initial().name(), 2));
    }

    private static SetPolicy set(String policy, String value) {
        return new SetPolicy(OFFICE, policy, value);
    }
}
