package dev.zapis.events.policy;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;

/**
 * What an office has decided by its policies.
 *
 * @param said by key, as stored; of what nothing is said, its default holds
 */
public record PolicyValues(Map<String, String> said) {

    public static final PolicyValues DEFAULTS = new PolicyValues(Map.of());

    public PolicyValues {
        said = Map.copyOf(said);
    }

    /** What a newer program has said and this one can't read, is not said. */
    public <T> T of(Policy<T> policy) {
        String value = said.get(policy.key());
        if (value == null) return policy.initial();
        try {
            return policy.kind().read(value);
        } catch (IllegalArgumentException | DateTimeException unknown) {
            return policy.initial();
        }
    }

    /** @param value as stored */
    public PolicyValues with(String policy, String value) {
        Map<String, String> more = new HashMap<>(said);
        more.put(policy, value);
        return new PolicyValues(more);
    }

    public <T> PolicyValues with(Policy<T> policy, T value) {
        return with(policy.key(), policy.kind().write(value));
    }
}
