package dev.zapis.eventstore.identity;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Notices that a database was replaced by an older copy of itself, where positions are given a second time: whoever has seen
 * them the first time must not go on as if nothing had happened.
 */
public final class StoreIdentity {

    private static final Logger LOG = LoggerFactory.getLogger(StoreIdentity.class);
    private static final String STORE = "select s.incarnation, h.head, s.predecessors,"
            + " exists (select 1 from token t where t.position > h.head),"
            + " exists (select 1 from token t where t.incarnation <> s.incarnation)"
            + " from store s cross join (select coalesce(max(position), 0) from event) h (head)";
    private static final String BEGIN =
            "select begin_incarnation(), (select coalesce(max(position), 0) from event), '{}'::uuid[], false, false";
    private static final String FOLLOWING = "select count(*) from pg_stat_activity"
            + " where datname = current_database() and application_name = 'zapis tail'";

    private final Database database;

    public StoreIdentity(Database database) {
        this.database = database;
    }

    /**
     * The store as it is now; fails with {@link StoreRolledBackException} where it is an earlier one than was seen before, or contradicts
     * itself. To be asked before anything is read or written.
     *
     * @param before what was seen last; none where this installation is new
     */
    public Mono<StoreCheckpoint> check(@Nullable StoreCheckpoint before) {
        return look(STORE).map(store -> store.checked(before));
    }

    /**
     * The store each time that its head has risen, looked at every {@code pause}; fails with {@link StoreRolledBackException} when it is no
     * longer the same or its head has fallen. While the database doesn't answer, nothing is known.
     */
    public Flux<StoreCheckpoint> watch(StoreCheckpoint from, Duration pause) {
        return Flux.interval(pause)
                .onBackpressureDrop()
                .concatMap(tick -> look(STORE).onErrorResume(StoreIdentity::unknown), 1)
                .map(Found::checkpoint)
                .scan(from, StoreCheckpoint::then)
                .distinctUntilChanged()
                .skip(1);
    }

    /**
     * Accepts the log as it is: gives the store a new incarnation and drops all projections with their tokens and parked
     * events, so that they are built anew. No instance may be running: see {@link #instances}.
     */
    public Mono<StoreCheckpoint> begin() {
        return database.transact(connection -> Sql.row(connection, BEGIN, Found::read))
                .map(Found::checkpoint);
    }

    /** How many instances follow a log in this database right now: each has one connection for that. */
    public Mono<Long> instances() {
        return database.use(connection -> Sql.row(connection, FOLLOWING, row -> present(row.get(0, Long.class))));
    }

    private Mono<Found> look(String sql) {
        return database.use(connection -> Sql.row(connection, sql, Found::read));
    }

    private static Mono<Found> unknown(Throwable failure) {
        LOG.debug("the store could not be looked at", failure);
        return Mono.empty();
    }

    private record Found(StoreCheckpoint checkpoint, List<UUID> predecessors, boolean isAhead, boolean isForeign) {

        static Found read(Readable row) {
            return new Found(
                    new StoreCheckpoint(present(row.get(0, UUID.class)), present(row.get(1, Long.class))),
                    List.of(present(row.get(2, UUID[].class))),
                    present(row.get(3, Boolean.class)),
                    present(row.get(4, Boolean.class)));
        }

        StoreCheckpoint checked(@Nullable StoreCheckpoint before) {
            if (before != null && !predecessors.contains(before.incarnation())) before.then(checkpoint);
            if (isAhead)
                throw new StoreRolledBackException(StoreRolledBackException.Sign.PROJECTIONS_AHEAD, before, checkpoint);
            if (isForeign)
                throw new StoreRolledBackException(
                        StoreRolledBackException.Sign.PROJECTIONS_OF_OTHER_STORE, before, checkpoint);
            return checkpoint;
        }
    }
}
