package dev.zapis.eventstore;

import reactor.core.publisher.Mono;

/**
 * What follows from events outside the log and its tables. It follows the log as a projection does, but has no tables: it begins at
 * the head of the log that it finds, and is never built anew. Of a key, events come in order; only a program that has lost its claim while it
 * stood still may end an old one beside its successor, which is further by then.
 */
public interface EventReaction extends ProjectionHandler {

    /**
     * Completes when it is done; then the event counts as handled. After a failure or the program's end it comes again, so it must
     * bear that. {@link RetryableException} is for what passes: it is tried until it has passed, and what comes later waits.
     * After any other failure the event is parked.
     */
    Mono<Void> react(StoredEvent event);

    /** It could not be done, and waits for an operator; later events of the same key wait behind it. Must not wait. */
    void parked(StoredEvent event, Throwable failure);

    /** Nothing is kept. */
    @Override
    default Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
        return Mono.empty();
    }
}
