package dev.zapis.events.policy;

import dev.zapis.events.parts.SliceParts;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All policies that slices declare. */
public final class PolicyCatalog {

    private final SortedMap<String, Policy<?>> byKey = new TreeMap<>();

    private PolicyCatalog(SliceParts parts) {
        for (Policy<?> policy : parts.all(Policy.class)) {
            Policy<?> same = byKey.putIfAbsent(policy.key(), policy);
            if (same != null) throw new IllegalStateException("two policies have the key " + policy.key());
            check(policy);
        }
    }

    public static PolicyCatalog of(SliceParts parts) {
        return new PolicyCatalog(parts);
    }

    private static <T> void check(Policy<T> policy) {
        if (!policy.kind().allows(policy.initial())) {
            throw new IllegalStateException("the default of " + policy.key() + " may not be set");
        }
    }

    /** In the order of their keys. */
    public List<Policy<?>> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Policy<?>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
