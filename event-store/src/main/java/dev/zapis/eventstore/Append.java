package dev.zapis.eventstore;

import java.util.List;

/**
 * Events to be recorded together or not at all, on condition that nothing relevant has happened since the decision's state
 * was read.
 *
 * @param condition the append fails if an event with a position above {@code after} matches
 * @param after the head of the log when the state was read; 0 for an empty log
 * @param keys data keys that come into being with these events
 */
public record Append(List<NewEvent> events, Criteria condition, long after, List<DataKey> keys) {

    public Append {
        events = List.copyOf(events);
        keys = List.copyOf(keys);
    }
}
