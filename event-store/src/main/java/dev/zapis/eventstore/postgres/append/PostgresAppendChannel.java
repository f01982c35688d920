package dev.zapis.eventstore.postgres.append;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.postgres.connection.DedicatedConnection;
import dev.zapis.eventstore.postgres.connection.SessionSettings;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The append function over a connection of its own, made when first needed and anew when it broke. */
public final class PostgresAppendChannel implements AppendChannel {

    private static final String GIVE_UP =
            "select first_position, losers, conflicts, recorded_at, given_up from give_up_batch($1, $2)";

    /** Later than the server's limit on waiting for the lane; then the connection counts as lost. */
    private static final Duration SILENCE = Duration.ofSeconds(6);

    private final DedicatedConnection connection;

    public PostgresAppendChannel(Database database) {
        this.connection = new DedicatedConnection(
                database.dedicated("appender", SessionSettings.APPENDING),
                database.limits().connect(),
                SILENCE);
    }

    @Override
    public Mono<Batch.Settled> send(Batch batch) {
        return connection.use(open -> {
            boolean again = batch.sent().getAndSet(true);
            return !again && SingleAppendSql.fits(batch)
                    ? Sql.row(open, SingleAppendSql.SQL, SingleAppendSql::settled, SingleAppendSql.arguments(batch))
                    : Sql.row(
                            open,
                            BatchAppendSql.SQL,
                            row -> settled(row, batch),
                            BatchAppendSql.arguments(batch, again));
        });
    }

    @Override
    public Mono<Batch.Settled> giveUp(Batch batch) {
        return connection
                .use(open -> Sql.row(open, GIVE_UP, row -> new GivenUp(row, batch), batch.id(), batch.onlyEvent()))
                .flatMap(given -> Mono.justOrEmpty(given.settled()));
    }

    @Override
    public Mono<Void> close() {
        return connection.close();
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
            this(present(row.get(4, Boolean.class)) ? null : PostgresAppendChannel.settled(row, batch));
        }
    }
}
