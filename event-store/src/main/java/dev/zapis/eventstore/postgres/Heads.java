package dev.zapis.eventstore.postgres;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Where the log's head is, for all tails of an instance over one connection: told by NOTIFY, asked for every second.
 * The question is the safety net for lost notifications, and its time limit notices a dead connection.
 */
final class Heads {

    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final Database database;
    private final Sinks.Empty<Void> closed = Sinks.empty();
    private final Flux<Long> shared;

    Heads(Database database) {
        this.database = database;
        this.shared = Flux.usingWhen(database.dedicated("tail"), Heads::listen, Heads::part)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(50))
                        .maxBackoff(Duration.ofSeconds(1))
                        .transientErrors(true)
                        .doBeforeRetry(again -> LOG.warn(
                                "the tail connects anew: {}", again.failure().toString())))
                .takeUntilOther(closed.asMono())
                .concatWith(Flux.never())
                .replay(1)
                .refCount(1, LINGER);
    }

    /** The newest head known, whenever it may have risen; values that a slow subscriber misses are left out. */
    Flux<Long> rising() {
        return shared.onBackpressureLatest();
    }

    /** Completes when the log is closed. */
    Mono<Void> closed() {
        return closed.asMono();
    }

    Mono<Void> close() {
        return Mono.fromRunnable(closed::tryEmitEmpty);
    }

    private static Flux<Long> listen(PostgresqlConnection connection) {
        return Sql.row(connection, "select event_channel()", row -> Sql.present(row.get(0, String.class)))
                .flatMap(channel -> Sql.update(connection, "listen " + channel))
                .timeout(ANSWER_LIMIT)
                .thenMany(Flux.merge(notified(connection), polled(connection)))
                .scan(Math::max);
    }

    /** The driver drops notifications that nobody has asked for, so the demand is unbounded. */
    private static Flux<Long> notified(PostgresqlConnection connection) {
        return connection
                .getNotifications()
                .map(notification -> Sql.present(notification.getParameter()))
                .map(range -> Long.parseLong(range.substring(range.indexOf(',') + 1)))
                .onBackpressureLatest()
                .concatWith(Mono.error(() -> new IllegalStateException("the server ended the notifications")));
    }

    private static Flux<Long> polled(PostgresqlConnection connection) {
        return Flux.interval(Duration.ZERO, POLL)
                .onBackpressureDrop()
                .concatMap(tick -> Reads.head(connection).timeout(ANSWER_LIMIT), 1);
    }

    private static Mono<Void> part(PostgresqlConnection connection) {
        return connection.close().timeout(ANSWER_LIMIT).onErrorComplete();
    }
}
