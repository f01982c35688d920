package dev.zapis.query.office;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.DeskLimit;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeEvent.DeskLimitSet;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.PolicyChange;
import dev.zapis.events.office.OfficeEvent.PolicySet;
import dev.zapis.events.office.OfficeEvent.QuietHoursSet;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeQuietHours;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.events.policy.TimeSpan;
import dev.zapis.query.ReadTables;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OfficePolicyIT {

    private static final OfficeId FIRST = new OfficeId(Ids.derived("first"));

    /** Whatever the order, what was said last counts, in whichever event it stands; of a policy that nobody knows here too. */
    @Test
    void events_of_before_and_of_now_fill_the_same_table() {
        try (ReadTables tables = new ReadTables()) {
            Random random = new Random(20261130);
            var rules = new OfficeRules.Handler(tables.client());
            tables.given(new OfficeOpened(FIRST, "A", ZoneId.of("Europe/Moscow")));
            PolicyValues expected = PolicyValues.DEFAULTS;
            int rule = 0;
            for (int round = 0; round < 5; round++) {
                List<PolicyChange> changes = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    PolicyChange change = change(random, rule);
                    changes.add(change);
                    expected = expected.with(change.policy(), change.value());
                    rule = change.ruleAfter(rule);
                }
                tables.given(changes.toArray());
                OfficeRules.Result told = answer(rules.handle(new OfficeRules(FIRST)));
                assertThat(told.policies()).isEqualTo(expected);
                assertThat(told.rule()).isEqualTo(rule);
            }
            assertThat(tables.wrong()).isEmpty();
        }
    }

    private static <T> PolicySet recorded(Policy<T> policy, T value, int rule) {
        return new PolicySet(FIRST, policy.key(), policy.kind().write(value), rule);
    }

    private static PolicyChange change(Random random, int rule) {
        int days = random.nextInt(91);
        int most = 1 + random.nextInt(7);
        TimeSpan span = TimeSpan.hours(random.nextInt(24), random.nextInt(24));
        Registration way = Registration.values()[random.nextInt(3)];
        return switch (random.nextInt(9)) {
            case 0 -> new BookingHorizonSet(FIRST, days, rule + 1);
            case 1 -> new DeskLimitSet(FIRST, random.nextBoolean() ? most : null, rule + 1);
            case 2 -> new QuietHoursSet(FIRST, span.from(), span.until());
            case 3 -> new RegistrationSet(FIRST, way, random.nextInt(50));
            case 4 -> recorded(new BookingHorizon(), days, rule + 1);
            case 5 -> recorded(new DeskLimit(), OptionalInt.of(most), rule + 1);
            case 6 -> recorded(new OfficeQuietHours(), span, rule + 1);
            case 7 -> recorded(new OfficeRegistration(), way, rule + 1);
            default -> new PolicySet(FIRST, "lamp.brightness", "=" + days, rule + 1);
        };
    }
}
