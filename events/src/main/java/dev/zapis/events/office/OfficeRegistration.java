package dev.zapis.events.office;

import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;

/** How a newcomer becomes one of the office. */
public record OfficeRegistration() implements Policy<Registration> {

    @Override
    public String key() {
        return "office.registration";
    }

    @Override
    public PolicyKind<Registration> kind() {
        return new PolicyKind.Choice<>(Registration.class);
    }

    @Override
    public Registration initial() {
        return Registration.REQUEST;
    }
}
