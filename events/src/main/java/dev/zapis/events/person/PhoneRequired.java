package dev.zapis.events.person;

import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;

/** Whether whoever asks for access has to say a phone. */
public record PhoneRequired() implements Policy<Boolean> {

    @Override
    public String key() {
        return "person.phone-required";
    }

    @Override
    public PolicyKind<Boolean> kind() {
        return new PolicyKind.Switch();
    }

    @Override
    public Boolean initial() {
        return true;
    }
}
