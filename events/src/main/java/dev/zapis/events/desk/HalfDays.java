package dev.zapis.events.desk;

import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;

/** Whether a desk may be booked for the morning or the afternoon alone. Half days that are booked stay when it may not any more. */
public record HalfDays() implements Policy<Boolean> {

    @Override
    public String key() {
        return "desk.half-days";
    }

    @Override
    public PolicyKind<Boolean> kind() {
        return new PolicyKind.Switch();
    }

    @Override
    public Boolean initial() {
        return false;
    }
}
