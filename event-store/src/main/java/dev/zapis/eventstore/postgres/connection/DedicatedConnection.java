package dev.zapis.eventstore.postgres.connection;

import dev.zapis.eventstore.postgres.Database;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** A connection beside the pool for one kind of work: made when first needed, and anew when it broke. */
public final class DedicatedConnection {

    private final Mono<PostgresqlConnection> connecting;
    private final Duration connectLimit;
    private final Duration silence;
    private final AtomicReference<@Nullable PostgresqlConnection> current = new AtomicReference<>();

    /** @param silence later than the server's own limits: when nothing has come by then the connection counts as lost */
    public DedicatedConnection(Mono<PostgresqlConnection> connecting, Duration connectLimit, Duration silence) {
        this.connecting = connecting;
        this.connectLimit = connectLimit;
        this.silence = silence;
    }

    /** Works on the connection to the end, even if nobody waits for it any longer; one piece of work at a time. */
    public <T> Mono<T> use(Function<PostgresqlConnection, Mono<T>> work) {
        return Mono.create(answer -> connected().subscribe(connection -> run(work, connection, answer), answer::error));
    }

    /**
     * Whoever ends the limit has the word: the work, the silence, or the one who doesn't want the answer any more. By hand, as
     * operators would cost each append two or three percent.
     */
    private <T> void run(
            Function<PostgresqlConnection, Mono<T>> work, PostgresqlConnection connection, MonoSink<T> answer) {
        var limit = ResponseTimeout.after(silence, () -> {
            drop(connection);
            answer.error(silent(silence));
        });
        answer.onCancel(limit::cancel);
        Mono.defer(() -> work.apply(connection))
                .subscribe(
                        value -> {
                            if (limit.cancel()) answer.success(value);
                        },
                        error -> {
                            if (ConnectionLoss.is(error)) drop(connection);
                            if (limit.cancel()) answer.error(error);
                        },
                        () -> {
                            if (limit.cancel()) answer.success();
                        });
    }

    public Mono<Void> close() {
        return Mono.defer(() -> parted(current.getAndSet(null)));
    }

    private Mono<PostgresqlConnection> connected() {
        return Mono.defer(() -> {
            var connection = current.get();
            return connection == null ? limited(connecting.doOnNext(this::keep), connectLimit) : Mono.just(connection);
        });
    }

    /** One that comes too late for whoever asked for it serves the next. */
    private void keep(PostgresqlConnection connection) {
        parted(current.getAndSet(connection)).subscribe();
    }

    private void drop(PostgresqlConnection connection) {
        if (current.compareAndSet(connection, null)) {
            parted(connection).subscribe();
        }
    }

    private Mono<Void> parted(@Nullable PostgresqlConnection connection) {
        return connection == null
                ? Mono.empty()
                : limited(connection.close(), connectLimit).onErrorComplete();
    }

    private static <T> Mono<T> limited(Mono<T> work, Duration limit) {
        return Database.toTheEnd(work).timeout(ResponseTimeout.of(limit), Mono.error(() -> silent(limit)));
    }

    private static Throwable silent(Duration limit) {
        return new R2dbcNonTransientResourceException("the database has not answered for " + limit.toSeconds() + " s");
    }
}
