package dev.zapis.eventstore;

import java.util.Set;

/**
 * One way for an event to match: it has all of {@code tags} ({@code key=value}) and its type is one of {@code types}. An
 * empty set asks for nothing.
 */
public record Criterion(Set<String> tags, Set<String> types) {

    public Criterion {
        tags = Set.copyOf(tags);
        types = Set.copyOf(types);
    }

    /** Whether an event of this type with these tags is meant. */
    public boolean matches(String type, Set<String> tags) {
        return (types.isEmpty() || types.contains(type)) && tags.containsAll(this.tags);
    }
}
