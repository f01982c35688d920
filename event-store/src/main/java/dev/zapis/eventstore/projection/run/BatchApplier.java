package dev.zapis.eventstore.projection.run;

import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.projection.deadletter.DeadLetterQueue;
import dev.zapis.eventstore.projection.write.WriteBuffer;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Takes events into a generation's tables, each transaction together with its token. */
public final class BatchApplier {

    private static final Logger LOG = LoggerFactory.getLogger(BatchApplier.class);
    private static final int RETRIES = 3;

    /** A transaction takes no further event after so long: handling may be slow, a token's row may not be locked for ever. */
    private static final Duration SLICE = Duration.ofSeconds(5);

    /** Later than the database's own limits for a transaction: what comes so far was lost on the way. */
    private static final Duration LOST = Duration.ofSeconds(90);

    private final Database database;
    private final ProjectionLease lease;
    private final HandlerInvoker invoker;
    private final DeadLetterQueue deadLetters;

    public BatchApplier(Database database, ProjectionLease lease, HandlerInvoker invoker, DeadLetterQueue deadLetters) {
        this.database = database;
        this.lease = lease;
        this.invoker = invoker;
        this.deadLetters = deadLetters;
    }

    /** To be called when the claim has been taken. */
    Mono<Void> prepare(ProjectionLease.Place place) {
        invoker.replaysUntil(place.replayUntil());
        return deadLetters.recall();
    }

    /** Completes when the token stands at the last of the events. A batch that fails is taken event by event. */
    public Mono<Void> take(List<StoredEvent> events) {
        if (events.stream().noneMatch(invoker::wants)) {
            return database.use(connection -> lease.advance(connection, before(events), last(events)));
        }
        return invoker.reacts()
                ? Flux.fromIterable(steps(events))
                        .concatMap(step -> takeFrom(0, step), 1)
                        .then()
                : takeFrom(0, events);
    }

    /** A reaction moves its token with each deed, so that none but the last is ever tried again. */
    private List<List<StoredEvent>> steps(List<StoredEvent> events) {
        List<List<StoredEvent>> steps = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= events.size(); to++) {
            if (to == events.size() || invoker.wants(events.get(to - 1))) {
                steps.add(events.subList(from, to));
                from = to;
            }
        }
        return steps;
    }

    private Mono<Void> takeFrom(int index, List<StoredEvent> all) {
        var events = all.subList(index, all.size());
        return reacted(events)
                .then(Mono.defer(() -> inOneTransaction(events)))
                .onErrorResume(EventHandlingException.class, failed -> Flux.fromIterable(events)
                        .concatMap(this::takeAlone, 1)
                        .then(Mono.just(last(events))))
                .flatMap(reached -> reached == last(events)
                        ? Mono.empty()
                        : takeFrom(index + (int) (reached - before(events)), all));
    }

    private Mono<Void> takeAlone(StoredEvent event) {
        return reacted(List.of(event))
                .then(Mono.defer(() -> inOneTransaction(List.of(event))))
                .then()
                .retryWhen(Retry.backoff(RETRIES, Duration.ofMillis(100))
                        .filter(EventHandlingException.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .onErrorResume(EventHandlingException.class, failed -> park(event, failed));
    }

    /** Answers the position that was reached in the time of one transaction. */
    private Mono<Long> inOneTransaction(List<StoredEvent> events) {
        long last = last(events);
        return database.transact(connection -> lease.advance(connection, before(events), last)
                        .then(Mono.defer(() -> handle(connection, events)))
                        .flatMap(reached -> reached == last
                                ? Mono.just(last)
                                : lease.advance(connection, last, reached).thenReturn(reached)))
                .timeout(LOST)
                .onErrorMap(HandlerInvoker::isRefusal, error -> HandlerInvoker.blame(events.getLast(), error));
    }

    /** Before the transaction: nothing is held meanwhile that others could need. */
    private Mono<Void> reacted(List<StoredEvent> events) {
        return invoker.reacts()
                ? Flux.fromIterable(events)
                        .filter(this::isToBeHandled)
                        .concatMap(invoker::react, 1)
                        .then()
                : Mono.empty();
    }

    private boolean isToBeHandled(StoredEvent event) {
        return invoker.wants(event)
                && !deadLetters.isSkipped(event.position())
                && (deadLetters.isEmpty() || !deadLetters.holds(invoker.key(event)));
    }

    private Mono<Long> handle(Connection connection, List<StoredEvent> events) {
        var writes = invoker.in(connection);
        var reached = new AtomicLong();
        long end = System.nanoTime() + SLICE.toNanos();
        return Flux.fromIterable(events)
                .concatMap(
                        event -> {
                            if (reached.get() > 0 && System.nanoTime() > end) {
                                return Mono.empty();
                            }
                            reached.set(event.position());
                            return handleOrWait(connection, event, writes);
                        },
                        1)
                .then(writes.flush().onErrorMap(error -> HandlerInvoker.blame(events.getLast(), error)))
                .then(Mono.fromSupplier(reached::get));
    }

    private Mono<Void> handleOrWait(Connection connection, StoredEvent event, WriteBuffer writes) {
        if (!invoker.wants(event) || deadLetters.isSkipped(event.position())) {
            return Mono.empty();
        }
        if (deadLetters.isEmpty()) {
            return invoker.handle(event, writes);
        }
        return Mono.fromSupplier(() -> invoker.key(event))
                .flatMap(key -> deadLetters.holds(key)
                        ? deadLetters.park(connection, key, event, "waits for an earlier one")
                        : invoker.handle(event, writes));
    }

    private Mono<Void> park(StoredEvent event, EventHandlingException failed) {
        var key = keyOf(event);
        var reason = String.valueOf(failed.getMessage());
        LOG.error("parked: {}", reason);
        LOG.debug("parked at position {}", event.position(), failed.getCause());
        return database.<Void>transact(connection -> lease.advance(connection, event.position() - 1, event.position())
                        .then(deadLetters.park(connection, key, event, reason)))
                .doOnSuccess(done -> {
                    deadLetters.remember(key);
                    invoker.parked(event, failed);
                });
    }

    private String keyOf(StoredEvent event) {
        try {
            return invoker.key(event);
        } catch (EventHandlingException unreadable) {
            return Long.toString(event.position());
        }
    }

    private static long before(List<StoredEvent> events) {
        return events.getFirst().position() - 1;
    }

    private static long last(List<StoredEvent> events) {
        return events.getLast().position();
    }
}
