package dev.zapis.eventstore;

import java.util.List;

/** What an append or a read is about: an event matches when it matches any of the items; no item matches no event. */
public record Criteria(List<Criterion> items) {

    public Criteria {
        items = List.copyOf(items);
    }
}
