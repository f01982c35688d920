package dev.zapis.eventstore.postgres;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A right that one instance of all on a database has at a time: a session's advisory lock on a connection of its own. A process
 * that dies loses it at once; one that hangs or is cut off loses it on the server after 15 seconds, and knows it before that.
 */
public final class AdvisoryLock {

    private static final Logger LOG = LoggerFactory.getLogger(AdvisoryLock.class);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
    private static final Duration CHECK = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Longer than a check and its answer: the holder stops before the server lets another begin. */
    private static final String END_SILENT_SESSION = "set idle_session_timeout = '15s'";

    private static final String TRY = "select pg_try_advisory_lock(hashtextextended($1, 0))";

    private final Database database;
    private final String name;

    /** @param name what the right is about: the same on all instances, and no other lock's in this database */
    public AdvisoryLock(Database database, String name) {
        this.database = database;
        this.name = name;
    }

    /**
     * Asks for the right until it has it, and again when it is lost: true from when this instance has it, false from when it
     * may have it no more. Never completes, never fails; a cancel gives the right back.
     */
    public Flux<Boolean> held() {
        return Flux.usingWhen(database.dedicated("lock"), this::hold, AdvisoryLock::part)
                .onErrorResume(failure -> {
                    LOG.warn("no connection to ask for the right to {}: {}", name, failure.toString());
                    return Flux.just(false);
                })
                .repeatWhen(ends -> ends.delayElements(PAUSE))
                .startWith(false)
                .distinctUntilChanged();
    }

    // The loss is told before the connection is closed: closing a dead one takes a while.
    private Flux<Boolean> hold(PostgresqlConnection connection) {
        var held = Sql.update(connection, END_SILENT_SESSION)
                .timeout(ANSWER_LIMIT)
                .thenMany(asked(connection))
                .concatWith(checked(connection));
        return Flux.merge(held, ended(connection)).onErrorResume(failure -> {
            LOG.warn("the right to {} is lost or can't be asked for: {}", name, failure.toString());
            return Flux.just(false);
        });
    }

    /** Ends with the one true. */
    private Flux<Boolean> asked(PostgresqlConnection connection) {
        return Mono.defer(() -> Sql.row(connection, TRY, row -> Sql.present(row.get(0, Boolean.class)), name))
                .timeout(ANSWER_LIMIT)
                .repeatWhen(ends -> ends.delayElements(PAUSE))
                .takeUntil(given -> given);
    }

    private static Flux<Boolean> checked(PostgresqlConnection connection) {
        return Flux.interval(CHECK)
                .onBackpressureDrop()
                .concatMap(
                        tick -> Sql.row(connection, "select 1", row -> true)
                                .timeout(ANSWER_LIMIT)
                                .then(Mono.<Boolean>empty()),
                        1);
    }

    /** The driver ends the notifications as soon as it sees the connection's end. */
    private static Flux<Boolean> ended(PostgresqlConnection connection) {
        return connection
                .getNotifications()
                .thenMany(Flux.error(() -> new IllegalStateException("the server ended the connection")));
    }

    private static Mono<Void> part(PostgresqlConnection connection) {
        return connection.close().timeout(ANSWER_LIMIT).onErrorComplete();
    }
}
