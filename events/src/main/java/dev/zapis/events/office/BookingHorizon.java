package dev.zapis.events.office;

import dev.zapis.events.policy.Counted;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;
import dev.zapis.events.policy.PolicyValues;
import java.util.List;

/** How far ahead people may book: the last bookable day is so many days after today; 0 is today only (requirement S1-3). */
public record BookingHorizon() implements Policy<Integer> {

    /** No office lets people book further ahead than this, whatever it has said: no later day has a booking. */
    public static final int MOST_DAYS = 90;

    /** The last bookable day is so many days after today. */
    public static int days(PolicyValues said) {
        return Math.min(said.of(new BookingHorizon()), MOST_DAYS);
    }

    @Override
    public String key() {
        return "office.horizon";
    }

    @Override
    public PolicyKind<Integer> kind() {
        return new Counted.Amount(0, MOST_DAYS, List.of(0, 7, 14, 21, 30, 60, 90));
    }

    @Override
    public Integer initial() {
        return 14;
    }
}
