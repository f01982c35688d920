package dev.zapis.eventstore;

import java.util.List;
import java.util.Set;

/**
 * Events to be recorded together or not at all, on condition that nothing relevant has happened since the decision's state
 * was read.
 *
 * @param condition the append fails if an event with a position above {@code after} matches
 * @param after the head of the log when the state was read; 0 for an empty log
 * @param once tags that no event may have had before, wherever it stands: the append fails if one has
 * @param keys the data keys that the events' personal fields are encrypted with; those that are new come into being with the
 *     events, and the append fails if a subject has another key or had its key destroyed
 */
public record Append(List<NewEvent> events, Criteria condition, long after, Set<String> once, List<DataKey> keys) {

    public Append {
        events = List.copyOf(events);
        once = Set.copyOf(once);
        keys = List.copyOf(keys);
    }

    /** An append that may be repeated as often as its condition holds. */
    public Append(List<NewEvent> events, Criteria condition, long after, List<DataKey> keys) {
        this(events, condition, after, Set.of(), keys);
    }
}
