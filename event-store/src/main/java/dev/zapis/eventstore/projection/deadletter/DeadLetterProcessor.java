package dev.zapis.eventstore.projection.deadletter;

import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.projection.run.EventHandlingException;
import dev.zapis.eventstore.projection.run.HandlerInvoker;
import dev.zapis.eventstore.projection.run.ProjectionLease;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Grants what operators wish for parked events: a key's events are handled in order, each in a transaction with its leaving the
 * parking. It must not run beside the batches of the same generation.
 */
public final class DeadLetterProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterProcessor.class);

    /** The rest waits for the next round, as the events to come wait meanwhile. */
    private static final Duration ROUND = Duration.ofSeconds(2);

    private static final Duration READING = Duration.ofSeconds(20);

    private final Database database;
    private final ProjectionLease lease;
    private final HandlerInvoker invoker;
    private final DeadLetterQueue deadLetters;

    public DeadLetterProcessor(
            Database database, ProjectionLease lease, HandlerInvoker invoker, DeadLetterQueue deadLetters) {
        this.database = database;
        this.lease = lease;
        this.invoker = invoker;
        this.deadLetters = deadLetters;
    }

    /** Costs nothing while nothing is parked. */
    public Mono<Void> round(EventLog log) {
        return deadLetters.isEmpty()
                ? Mono.empty()
                : Mono.defer(deadLetters::wishes)
                        .flatMapIterable(wishes -> wishes)
                        .concatMap(wish -> grant(wish, log), 1)
                        .then();
    }

    private Mono<Void> grant(DeadLetterQueue.Wish wish, EventLog log) {
        long end = System.nanoTime() + ROUND.toNanos();
        return (wish.skip() ? skip(wish) : Mono.<Void>empty()).then(Mono.defer(() -> retry(wish.key(), log)
                .repeat(() -> System.nanoTime() < end)
                .takeUntil(goesOn -> !goesOn)
                .then()));
    }

    private Mono<Void> skip(DeadLetterQueue.Wish wish) {
        LOG.warn("skipped as wished: {} at position {}", lease.generation().projection(), wish.position());
        return database.transact(connection -> lease.hold(connection).then(deadLetters.skip(connection, wish)));
    }

    /** Whether there may be another one of the key to be tried. */
    private Mono<Boolean> retry(String key, EventLog log) {
        return deadLetters
                .first(key)
                .flatMap(position -> log.batches(position - 1, 1)
                        .next()
                        .timeout(READING)
                        .flatMap(found -> retry(key, found.getFirst())))
                .switchIfEmpty(Mono.fromSupplier(() -> {
                    deadLetters.forget(key);
                    return false;
                }));
    }

    private Mono<Boolean> retry(String key, StoredEvent event) {
        return invoker.react(event)
                .then(Mono.defer(() -> database.<Void>transact(connection -> {
                    var writes = invoker.in(connection);
                    return lease.hold(connection)
                            .then(invoker.handle(event, writes))
                            .then(writes.flush().onErrorMap(error -> HandlerInvoker.blame(event, error)))
                            .then(Mono.defer(() -> deadLetters.remove(connection, key, event.position())));
                })))
                .onErrorMap(HandlerInvoker::isRefusal, error -> HandlerInvoker.blame(event, error))
                .thenReturn(true)
                .onErrorResume(EventHandlingException.class, failed -> stays(key, event, failed)
                        .thenReturn(false));
    }

    private Mono<Void> stays(String key, StoredEvent event, EventHandlingException failed) {
        LOG.error("still parked: {}", failed.getMessage());
        return database.transact(connection -> lease.hold(connection)
                .then(deadLetters.failedAgain(connection, key, event.position(), String.valueOf(failed.getMessage()))));
    }
}
