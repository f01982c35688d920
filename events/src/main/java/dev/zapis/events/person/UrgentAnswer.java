package dev.zapis.events.person;

import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;

/** Whether whoever has asked for access hears the answer in quiet hours, too. */
public record UrgentAnswer() implements Policy<Boolean> {

    @Override
    public String key() {
        return "person.answer-urgent";
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
