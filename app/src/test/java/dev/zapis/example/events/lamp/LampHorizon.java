package dev.zapis.example.events.lamp;

import dev.zapis.events.policy.Counted;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;
import java.util.List;

/** How many days ahead lamps may be lit; 0 is today only. What is lit stays so. */
public record LampHorizon() implements Policy<Integer> {

    @Override
    public String key() {
        return "lamp.horizon";
    }

    @Override
    public PolicyKind<Integer> kind() {
        return new Counted.Amount(0, 30, List.of(0, 1, 7, 30));
    }

    @Override
    public Integer initial() {
        return 7;
    }
}
