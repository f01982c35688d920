package dev.zapis.eventstore.projection.deadletter;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.projection.generation.Generation;
import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Events that a generation could not handle, the keys whose later events wait behind them, and those given up. */
public final class DeadLetterQueue {

    private static final String KEYS = "select distinct key from parked where processor = $1 and generation = $2";
    private static final String SKIPPED = "select position from skipped where processor = $1 and version = $2";
    private static final String PARK = "insert into parked (processor, generation, key, position, type, reason)"
            + " values ($1, $2, $3, $4, $5, $6)";
    private static final String OF_KEY = " where processor = $1 and generation = $2 and key = $3";
    private static final String FIRST = "select position from parked" + OF_KEY + " order by position limit 1";
    private static final String REMOVE = "delete from parked" + OF_KEY + " and position = $4";
    private static final String NEXT = "update parked set wish = 'retry'" + OF_KEY
            + " and position = (select min(position) from parked" + OF_KEY + ")";
    private static final String FAILED_AGAIN =
            "update parked set wish = null, reason = $5" + OF_KEY + " and position = $4";
    private static final String SKIP =
            "insert into skipped (processor, version, position) values ($1, $2, $3) on conflict do nothing";
    private static final String WISHES = "select key, position, wish from parked"
            + " where processor = $1 and generation = $2 and wish is not null order by position";

    private final Database database;
    private final Generation generation;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Set<Long> skipped = ConcurrentHashMap.newKeySet();

    public DeadLetterQueue(Database database, Generation generation) {
        this.database = database;
        this.generation = generation;
    }

    /** What an operator wishes for a key's first event. */
    record Wish(String key, long position, boolean skip) {}

    /** Learns what other instances have parked, retried and skipped. */
    public Mono<Void> recall() {
        return database.use(connection -> list(connection, KEYS, String.class, generation.number())
                .zipWith(list(connection, SKIPPED, Long.class, generation.version()))
                .doOnNext(known -> {
                    keys.clear();
                    keys.addAll(known.getT1());
                    skipped.addAll(known.getT2());
                })
                .then());
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    public boolean holds(String key) {
        return keys.contains(key);
    }

    public boolean isSkipped(long position) {
        return !skipped.isEmpty() && skipped.contains(position);
    }

    public Mono<Void> park(Connection connection, String key, StoredEvent event, String reason) {
        return Sql.update(connection, PARK, name(), number(), key, event.position(), event.type(), reason)
                .then();
    }

    /** After the transaction that parked the key's first event. */
    public void remember(String key) {
        keys.add(key);
    }

    /** After the transaction that took the key's last event away. */
    void forget(String key) {
        keys.remove(key);
    }

    Mono<List<Wish>> wishes() {
        return database.use(connection -> Sql.rows(
                        connection,
                        WISHES,
                        row -> new Wish(
                                present(row.get(0, String.class)),
                                present(row.get(1, Long.class)),
                                "skip".equals(row.get(2, String.class))),
                        name(),
                        number())
                .collectList());
    }

    /** Position of the event that the others of the key wait for; empty if none waits any more. */
    Mono<Long> first(String key) {
        return database.use(connection ->
                Sql.row(connection, FIRST, row -> present(row.get(0, Long.class)), name(), number(), key));
    }

    /** The event has been handled: the next one of the key is to be tried, even if this program ends now. */
    Mono<Void> remove(Connection connection, String key, long position) {
        return Sql.update(connection, REMOVE, name(), number(), key, position)
                .then(Mono.defer(() -> Sql.update(connection, NEXT, name(), number(), key)))
                .then();
    }

    /** The same for one that is given up, now and in all replays of this version. */
    Mono<Void> skip(Connection connection, Wish wish) {
        return Sql.update(connection, SKIP, name(), generation.version(), wish.position())
                .then(Mono.defer(() -> remove(connection, wish.key(), wish.position())))
                .doOnSuccess(done -> skipped.add(wish.position()));
    }

    /** The key's events go on waiting. */
    Mono<Void> failedAgain(Connection connection, String key, long position, String reason) {
        return Sql.update(connection, FAILED_AGAIN, name(), number(), key, position, reason)
                .then();
    }

    private <T> Mono<List<T>> list(Connection connection, String sql, Class<T> type, int number) {
        return Flux.defer(() -> Sql.rows(connection, sql, row -> present(row.get(0, type)), name(), number))
                .collectList();
    }

    private String name() {
        return generation.projection();
    }

    private int number() {
        return generation.number();
    }
}
