package dev.zapis.eventstore;

import java.util.List;

/** Matching events in order, and the head of the log, both from one snapshot: the head is the marker of a later append. */
public record SourcingResult(long head, List<StoredEvent> events) {

    public SourcingResult {
        events = List.copyOf(events);
    }
}
