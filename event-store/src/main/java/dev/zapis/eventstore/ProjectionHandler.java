package dev.zapis.eventstore;

import reactor.core.publisher.Mono;

/** What a projection does with each event, in order. It must have no effect but on its tables. */
public interface ProjectionHandler {

    /** Completes when the event is in the tables; an error leaves nothing of it behind. */
    Mono<Void> handle(StoredEvent event, ProjectionTables tables);

    /** Whether events of this type are handled at all; others only move the token. */
    default boolean wants(String type) {
        return true;
    }

    /** Events with equal keys wait behind one that could not be handled; by default none does. */
    default String key(StoredEvent event) {
        return Long.toString(event.position());
    }
}
