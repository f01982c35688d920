package dev.zapis.eventstore.postgres;

import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Words that the database passes on between the instances of the program, by NOTIFY. */
public final class NotificationListener {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationListener.class);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration CHECK = Duration.ofSeconds(10);

    private final Database database;
    private final List<String> channels;

    /** @param channels plain identifiers */
    public NotificationListener(Database database, List<String> channels) {
        this.database = database;
        this.channels = List.copyOf(channels);
    }

    /**
     * The channel of each word. Begins with a word of each, at every new connection too: something may have been said before
     * anybody listened. Never completes, never fails.
     */
    public Flux<String> heard() {
        return Flux.usingWhen(database.dedicated("signals"), this::listen, NotificationListener::part)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                        .maxBackoff(LONGEST_PAUSE)
                        .transientErrors(true)
                        .doBeforeRetry(again -> LOG.warn(
                                "signals are listened for anew: {}",
                                again.failure().toString())));
    }

    private Flux<String> listen(PostgresqlConnection connection) {
        return Flux.fromIterable(channels)
                .concatMap(
                        channel -> Sql.update(connection, "listen " + channel).timeout(ANSWER_LIMIT))
                .thenMany(Flux.merge(Flux.fromIterable(channels), said(connection), checked(connection)));
    }

    /** The driver drops notifications that nobody has asked for, so the demand is unbounded. */
    private static Flux<String> said(PostgresqlConnection connection) {
        return connection
                .getNotifications()
                .map(Notification::getName)
                .onBackpressureLatest()
                .concatWith(Mono.error(() -> new IllegalStateException("the server ended the notifications")));
    }

    /** A dead connection says nothing, and that is not to be taken for silence. */
    private static Flux<String> checked(PostgresqlConnection connection) {
        return Flux.interval(CHECK)
                .onBackpressureDrop()
                .concatMap(
                        tick -> Sql.row(connection, "select 1", row -> true)
                                .timeout(ANSWER_LIMIT)
                                .then(Mono.<String>empty()),
                        1);
    }

    private static Mono<Void> part(PostgresqlConnection connection) {
        return connection.close().timeout(ANSWER_LIMIT).onErrorComplete();
    }
}
