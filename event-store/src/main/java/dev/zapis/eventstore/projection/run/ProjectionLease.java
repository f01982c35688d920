package dev.zapis.eventstore.projection.run;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.projection.generation.Generation;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** The right to move one generation's token, for a while, by the database's clock. */
public final class ProjectionLease {

    /** So that a claim outlives two renewals that fail; when its owner dies, another follows after no longer than this takes. */
    static final Duration RENEWAL = Duration.ofSeconds(2);

    private static final String UNTIL = "expires = clock_timestamp() + interval '8 seconds'";
    private static final String OURS = " where processor = $1 and generation = $2 and segment = 0 and owner = $3";
    private static final String TAKE = "update token set owner = $3, " + UNTIL
            + " where processor = $1 and generation = $2 and segment = 0"
            + " and (owner is null or owner = $3 or expires < clock_timestamp())"
            + " returning position, replay_until,"
            + " (select p.live from projection p where p.name = processor and p.generation = token.generation),"
            + " (select exists (select from projection p join projection seen using (name, version)"
            + " where p.name = processor and p.generation = token.generation and seen.live and not p.live))";
    private static final String RENEW = "update token set " + UNTIL + OURS;
    private static final String ADVANCE = "update token set position = $5, " + UNTIL + OURS + " and position = $4";
    private static final String PACE = "update token set events_per_second = $4" + OURS;
    private static final String RELEASE = "update token set owner = null, expires = null" + OURS;

    private final Database database;
    private final Generation generation;
    private final String owner;
    private volatile Mono<Place> taking = Mono.empty();

    public ProjectionLease(Database database, Generation generation, String owner) {
        this.database = database;
        this.generation = generation;
        this.owner = owner;
    }

    public Generation generation() {
        return generation;
    }

    /** Where to go on; empty while somebody else has the claim. */
    public Mono<Place> take() {
        return Mono.defer(() -> {
            var attempt = database.use(connection ->
                            Sql.row(connection, TAKE, Place::read, generation.projection(), generation.number(), owner))
                    .cache();
            taking = attempt;
            return attempt;
        });
    }

    Mono<Void> renew() {
        return database.use(this::hold);
    }

    /** As {@link #advance} for a transaction that leaves the token where it is. */
    public Mono<Void> hold(Connection connection) {
        return held(Sql.update(connection, RENEW, generation.projection(), generation.number(), owner));
    }

    /** Lets operators see how fast a rebuild is. */
    Mono<Void> tellPace(long eventsPerSecond) {
        return database.use(connection -> Sql.update(
                        connection, PACE, generation.projection(), generation.number(), owner, eventsPerSecond)
                .then());
    }

    /** To be the first statement of a transaction: it holds the token's row, so that nobody can take over meanwhile. */
    Mono<Void> advance(Connection connection, long from, long to) {
        return held(Sql.update(connection, ADVANCE, generation.projection(), generation.number(), owner, from, to));
    }

    /** An attempt to take it that is still under way would otherwise come after. */
    Mono<Void> release() {
        return Mono.defer(() -> taking.onErrorComplete())
                .then(database.use(connection ->
                        Sql.update(connection, RELEASE, generation.projection(), generation.number(), owner)))
                .then();
    }

    private Mono<Void> held(Mono<Long> rows) {
        return rows.filter(touched -> touched == 1)
                .switchIfEmpty(Mono.error(() -> new LeaseLostException(generation)))
                .then();
    }

    /**
     * How far the generation has come, and the head when it was created.
     *
     * @param hasOlder whether programs of this version show an older generation until this one is live: then it need not hurry
     */
    public record Place(long position, long replayUntil, boolean live, boolean hasOlder) {

        static Place read(Readable row) {
            return new Place(
                    present(row.get(0, Long.class)),
                    present(row.get(1, Long.class)),
                    present(row.get(2, Boolean.class)),
                    present(row.get(3, Boolean.class)));
        }
    }
}
