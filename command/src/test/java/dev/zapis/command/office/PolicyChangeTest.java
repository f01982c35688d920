package dev.zapis.command.office;

import static dev.zapis.command.office.OfficeSamples.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.DeskLimit;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeEvent.DeskLimitSet;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.PolicyChange;
import dev.zapis.events.office.OfficeEvent.PolicySet;
import dev.zapis.events.office.OfficeEvent.QuietHoursSet;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeQuietHours;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.events.policy.TimeSpan;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolicyChangeTest {

    private static final BookingHorizon HORIZON = new BookingHorizon();
    private static final DeskLimit LIMIT = new DeskLimit();
    private static final OfficeQuietHours QUIET = new OfficeQuietHours();
    private static final OfficeRegistration REGISTRATION = new OfficeRegistration();

    /** Whatever the order, what was said last counts, in whichever event it stands. */
    @Test
    void events_of_before_and_of_now_lead_to_the_same_state() {
        Random random = new Random(20261130);
        for (int round = 0; round < 200; round++) {
            Office office = Office.unknown(OFFICE).evolve(new OfficeOpened(OFFICE, "Office", ZoneOffset.UTC));
            PolicyValues expected = PolicyValues.DEFAULTS;
            int rule = 0;
            for (int i = 0; i < 12; i++) {
                PolicyChange change = change(random, rule);
                office = office.evolve(change);
                expected = expected.with(change.policy(), change.value());
                rule = change instanceof QuietHoursSet || change instanceof RegistrationSet ? rule : rule + 1;
            }
            for (Policy<?> policy : new Policy<?>[] {HORIZON, LIMIT, QUIET, REGISTRATION}) {
                assertThat((Object) office.policy(policy)).isEqualTo(expected.of(policy));
            }
            assertThat(office.rule()).isEqualTo(rule);
        }
    }

    private static <T> PolicySet recorded(Policy<T> policy, T value, int rule) {
        return new PolicySet(OFFICE, policy.key(), policy.kind().write(value), rule);
    }

    private static PolicyChange change(Random random, int rule) {
        int days = random.nextInt(91);
        OptionalInt most = random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(7));
        TimeSpan span = TimeSpan.hours(random.nextInt(24), random.nextInt(24));
        Registration way = Registration.values()[random.nextInt(3)];
        return switch (random.nextInt(8)) {
            case 0 -> new BookingHorizonSet(OFFICE, days, rule + 1);
            case 1 -> new DeskLimitSet(OFFICE, most.isEmpty() ? null : most.getAsInt(), rule + 1);
            case 2 -> new QuietHoursSet(OFFICE, span.from(), span.until());
            case 3 -> new RegistrationSet(OFFICE, way, random.nextInt(50));
            case 4 -> recorded(HORIZON, days, rule + 1);
            case 5 -> recorded(LIMIT, most, rule + 1);
            case 6 -> recorded(QUIET, span, rule + 1);
            default -> recorded(REGISTRATION, way, rule + 1);
        };
    }
}
