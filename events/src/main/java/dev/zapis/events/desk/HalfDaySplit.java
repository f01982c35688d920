package dev.zapis.events.desk;

import dev.zapis.events.policy.Counted;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;
import dev.zapis.events.policy.PolicyValues;
import java.time.LocalTime;
import java.util.List;

/** The hour, by the office's time, at which the morning ends and the afternoon begins. */
public record HalfDaySplit() implements Policy<Integer> {

    public static LocalTime time(PolicyValues said) {
        return LocalTime.of(said.of(new HalfDaySplit()), 0);
    }

    @Override
    public String key() {
        return "desk.half-day-split";
    }

    @Override
    public PolicyKind<Integer> kind() {
        return new Counted.Amount(10, 17, List.of(12, 13, 14, 15));
    }

    @Override
    public Integer initial() {
        return 13;
    }
}
