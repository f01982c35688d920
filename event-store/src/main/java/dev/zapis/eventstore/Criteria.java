package dev.zapis.eventstore;

import java.util.List;
import java.util.Set;

/** What an append or a read is about: an event matches when it matches any of the items; no item matches no event. */
public record Criteria(List<Criterion> items) {

    public Criteria {
        items = List.copyOf(items);
    }

    /** Whether an event of this type with these tags is meant. */
    public boolean matches(String type, Set<String> tags) {
        for (var item : items) {
            if (item.matches(type, tags)) {
                return true;
            }
        }
        return false;
    }
}
