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
    private final ProjectionLease claim;
    private final HandlerInvoker filling;
    private final DeadLetterQueue parking;

    public DeadLetterProcessor(
            Database database, ProjectionLease claim, HandlerInvoker filling, DeadLetterQueue parking) {
        this.database = database;
        this.claim = claim;
        this.filling = filling;
        this.parking = parking;
    }

    /** Costs nothing while nothing is parked. */
    public Mono<Void> round(EventLog log) {
        return parking.isEmpty()
                ? Mono.empty()
                : Mono.defer(parking::wishes)
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
        LOG.warn("skipped as wished: {} at position {}", claim.generation().projection(), wish.position());
        return database.transact(connection -> claim.hold(connection).then(parking.skip(connection, wish)));
    }

    /** Whether there may be another one of the key to be tried. */
    private Mono<Boolean> retry(String key, EventLog log) {
        return parking.first(key)
                .flatMap(position -> log.batches(position - 1, 1)
                        .next()
                        .timeout(READING)
                        .flatMap(found -> retry(key, found.getFirst())))
                .switchIfEmpty(Mono.fromSupplier(() -> {
                    parking.forget(key);
                    return false;
                }));
    }

    private Mono<Boolean> retry(String key, StoredEvent event) {
        return filling.react(event)
                .then(Mono.defer(() -> database.<Void>transact(connection -> {
                    var writes = filling.in(connection);
                    return claim.hold(connection)
                            .then(filling.handle(event, writes))
                            .then(writes.flush().onErrorMap(error -> HandlerInvoker.blame(event, error)))
                            .then(Mono.defer(() -> parking.remove(connection, key, event.position())));
                })))
                .onErrorMap(HandlerInvoker::isRefusal, error -> HandlerInvoker.blame(event, error))
                .thenReturn(true)
                .onErrorResume(EventHandlingException.class, failed -> stays(key, event, failed)
                        .thenReturn(false));
    }

    private Mono<Void> stays(String key, StoredEvent event, EventHandlingException failed) {
        LOG.error("still parked: {}", failed.getMessage());
        return database.transact(connection -> claim.hold(connection)
                .then(parking.failedAgain(connection, key, event.position(), String.valueOf(failed.getMessage()))));
    }
}
