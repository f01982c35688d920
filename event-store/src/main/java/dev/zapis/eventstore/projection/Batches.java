package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.Handling;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Database;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Takes events into a generation's tables, each transaction together with its token. */
final class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int RETRIES = 3;

    /** For one event: later than the server's limit for each of its statements. */
    static final Duration HANDLING_LIMIT = Database.STATEMENT_LIMIT.multipliedBy(2);

    private final Database database;
    private final Handling handling;
    private final Claim claim;
    private final Duration limit;
    private final Parking parking;
    private final Template template;

    Batches(Database database, Projection projection, Claim claim, Duration limit) {
        this.database = database;
        this.handling = projection.handling();
        this.claim = claim;
        this.limit = limit;
        this.parking = new Parking(database, claim.generation());
        this.template = new Template(claim.generation().number());
    }

    /** To be called when the claim has been taken. */
    Mono<Void> prepare() {
        return parking.recall();
    }

    /** Completes when the token stands at the last of the events. A batch that fails is taken event by event. */
    Mono<Void> take(List<StoredEvent> events) {
        return inOneTransaction(events).onErrorResume(Unhandled.class, failed -> Flux.fromIterable(events)
                .concatMap(this::takeAlone)
                .then());
    }

    private Mono<Void> takeAlone(StoredEvent event) {
        return inOneTransaction(List.of(event))
                .retryWhen(Retry.backoff(RETRIES, Duration.ofMillis(100))
                        .filter(Unhandled.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .onErrorResume(Unhandled.class, failed -> park(event, failed));
    }

    private Mono<Void> inOneTransaction(List<StoredEvent> events) {
        long first = events.getFirst().position();
        long last = events.getLast().position();
        return database.transact(connection -> claim.advance(connection, first - 1, last)
                        .thenMany(Flux.fromIterable(events))
                        .concatMap(event -> handle(connection, event))
                        .then())
                // What the tables check only at the commit.
                .onErrorMap(
                        R2dbcDataIntegrityViolationException.class, error -> new Unhandled(events.getLast(), error));
    }

    private Mono<Void> handle(Connection connection, StoredEvent event) {
        return Mono.defer(() -> handleOrWait(connection, event))
                .onErrorMap(error -> PassingTrouble.is(error) ? error : new Unhandled(event, error));
    }

    private Mono<Void> handleOrWait(Connection connection, StoredEvent event) {
        if (!handling.wants(event.type())) {
            return Mono.empty();
        }
        return parking.isEmpty() || !parking.holds(handling.key(event))
                ? handleInTime(connection, event)
                : parking.park(connection, handling.key(event), event.position(), "waits for an earlier one");
    }

    private Mono<Void> handleInTime(Connection connection, StoredEvent event) {
        var tables = new GenerationTables(connection, template);
        return Database.toTheEnd(handling.handle(event, tables)).timeout(limit).doFinally(end -> tables.close());
    }

    private Mono<Void> park(StoredEvent event, Unhandled failed) {
        var key = keyOf(event);
        var reason = String.valueOf(failed.getMessage());
        LOG.error("parked: {}", reason);
        LOG.debug("parked at position {}", event.position(), failed.getCause());
        return database.<Void>transact(connection -> claim.advance(connection, event.position() - 1, event.position())
                        .then(parking.park(connection, key, event.position(), reason)))
                .doOnSuccess(done -> parking.remember(key));
    }

    private String keyOf(StoredEvent event) {
        try {
            return handling.key(event);
        } catch (RuntimeException unreadable) {
            return Long.toString(event.position());
        }
    }
}
