package dev.zapis.eventstore.postgres.connection;

import dev.zapis.eventstore.postgres.Database;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Runs work on pooled connections so that no cancel reaches the driver: one in mid-reply would jam a connection. */
public final class ConnectionRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionRunner.class);

    /** Later than the server's own limits: only a server that doesn't answer at all comes so far. */
    private static final Duration STATEMENT_SILENCE = Database.STATEMENT_LIMIT.plusSeconds(5);

    private static final Duration TRANSACTION_SILENCE = Database.STATEMENT_LIMIT.multipliedBy(6);

    private final ConnectionPool pool;
    private final Duration acquireLimit;

    /** @param acquireLimit who has no connection by then is told so */
    public ConnectionRunner(ConnectionPool pool, Duration acquireLimit) {
        this.pool = pool;
        this.acquireLimit = acquireLimit;
    }

    public <T> Mono<T> use(Function<Connection, Mono<T>> work) {
        return toTheEnd(withConnection(connection -> watched(connection, STATEMENT_SILENCE, work)));
    }

    public <T> Mono<T> transact(Function<Connection, Mono<T>> work) {
        return toTheEnd(withConnection(
                connection -> watched(connection, TRANSACTION_SILENCE, open -> inTransaction(open, work))));
    }

    private <T> Mono<T> withConnection(Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(acquired(), work, connection -> quietly(connection.close()));
    }

    /** The pool's own limit holds for each of its retries: dead connections are passed over in no time, silent ones are not. */
    private Mono<Connection> acquired() {
        return pool.create()
                .timeout(acquireLimit)
                .onErrorMap(
                        TimeoutException.class,
                        late -> new R2dbcTimeoutException(
                                "no connection to the database came free in " + acquireLimit.toSeconds() + " s", late));
    }

    /** Commits when the work is done; a commit that fails is the work's failure. */
    private static <T> Mono<T> inTransaction(Connection connection, Function<Connection, Mono<T>> work) {
        return Mono.from(connection.beginTransaction())
                .then(Mono.defer(() -> work.apply(connection)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(result -> Mono.from(connection.commitTransaction()).then(Mono.justOrEmpty(result)))
                .onErrorResume(
                        error -> quietly(connection.rollbackTransaction()).then(Mono.error(error)));
    }

    /** On a broken connection clearing up fails too: the work's own outcome is what counts. */
    private static Mono<Void> quietly(Publisher<Void> clearing) {
        return Mono.from(clearing)
                .doOnError(error -> LOG.debug("a broken connection could not be cleared up", error))
                .onErrorComplete();
    }

    /** A cancel of the result leaves the work running to its end. */
    public static <T> Mono<T> toTheEnd(Mono<T> work) {
        return Mono.deferContextual(
                context -> Mono.fromFuture(work.contextWrite(context).toFuture(), true));
    }

    /** Cuts a connection whose server has fallen silent; what waits for it then fails. */
    private static <T> Mono<T> watched(Connection connection, Duration limit, Function<Connection, Mono<T>> work) {
        return Mono.using(
                () -> ResponseTimeout.of(limit).then(cut(connection)).subscribe(),
                watch -> work.apply(connection),
                Disposable::dispose);
    }

    private static Mono<Void> cut(Connection connection) {
        return Mono.defer(() -> {
            LOG.error("the database does not answer: closing the connection that waits for it");
            var raw = connection instanceof Wrapped<?> pooled ? (Connection) pooled.unwrap() : connection;
            return Mono.from(raw.close());
        });
    }
}
