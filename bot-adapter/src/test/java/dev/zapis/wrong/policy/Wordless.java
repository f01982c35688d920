package dev.zapis.wrong.policy;

import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;

/** Nobody could say what it is about. */
public record Wordless() implements Policy<Boolean> {

    @Override
    public String key() {
        return "wordless.policy";
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
