package dev.zapis.eventstore.postgres;

import static dev.zapis.eventstore.postgres.Sql.present;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The append function over a connection of its own, made when first needed and anew when it broke. */
final class PostgresLane implements Lane {

    private static final String GIVE_UP =
            "select first_position, losers, conflicts, recorded_at, given_up from give_up_batch($1)";

    /** Later than the server's limit on waiting for the lane; then the connection counts as lost. */
    private static final Duration SILENCE = Duration.ofSeconds(6);

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

    private final Mono<PostgresqlConnection> connecting;
    private final AtomicReference<@Nullable PostgresqlConnection> current = new AtomicReference<>();

    PostgresLane(Database database) {
        // Here and not when first needed: the driver looks for its extensions in files.
        this.connecting = database.dedicated("appender");
    }

    @Override
    public Mono<Batch.Settled> send(Batch batch) {
        return use(connection -> Sql.row(
                connection,
                AppendCall.SQL,
                row -> settled(row, batch),
                AppendCall.arguments(batch, batch.sent().getAndSet(true))));
    }

    @Override
    public Mono<Batch.Settled> giveUp(Batch batch) {
        return use(connection -> Sql.row(connection, GIVE_UP, row -> new GivenUp(row, batch), batch.id()))
                .flatMap(given -> Mono.justOrEmpty(given.settled()));
    }

    @Override
    public Mono<Void> close() {
        return Mono.defer(() -> parted(current.getAndSet(null)));
    }

    private <T> Mono<T> use(Function<PostgresqlConnection, Mono<T>> work) {
        return connected().flatMap(connection -> limited(Mono.defer(() -> work.apply(connection)), SILENCE)
                .doOnError(LostConnection::is, lost -> drop(connection)));
    }

    private Mono<PostgresqlConnection> connected() {
        return Mono.defer(() -> {
            var connection = current.get();
            return connection == null ? limited(connecting.doOnNext(this::keep), CONNECT_LIMIT) : Mono.just(connection);
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

    private static Mono<Void> parted(@Nullable PostgresqlConnection connection) {
        return connection == null
                ? Mono.empty()
                : limited(connection.close(), CONNECT_LIMIT).onErrorComplete();
    }

    /** The work goes on to its end even if nobody waits for it any longer. */
    private static <T> Mono<T> limited(Mono<T> work, Duration limit) {
        return Database.toTheEnd(work)
                .timeout(
                        limit,
                        Mono.error(() -> new R2dbcNonTransientResourceException(
                                "the database has not answered for " + limit.toSeconds() + " s")));
    }

    private static Batch.Settled settled(Readable row, Batch batch) {
        var conflicts = new long[batch.size()];
        Arrays.fill(conflicts, -1);
        var losers = present(row.get(1, Integer[].class));
        var contradicting = present(row.get(2, Long[].class));
        for (int i = 0; i < losers.length; i++) {
            conflicts[losers[i] - 1] = contradicting[i];
        }
        long first = Objects.requireNonNullElse(row.get(0, Long.class), 0L);
        return new Batch.Settled(first, conflicts, present(row.get(3, Instant.class)));
    }

    /** None settled: a tombstone stands for the batch. */
    private record GivenUp(Batch.@Nullable Settled settled) {

        GivenUp(Readable row, Batch batch) {
            this(present(row.get(4, Boolean.class)) ? null : PostgresLane.settled(row, batch));
        }
    }
}
