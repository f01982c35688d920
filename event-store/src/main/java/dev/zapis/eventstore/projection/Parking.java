package dev.zapis.eventstore.projection;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import io.r2dbc.spi.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Events that a generation could not handle, and the keys whose later events wait behind them. */
final class Parking {

    private static final String KEYS = "select distinct key from parked where processor = $1 and generation = $2";
    private static final String PARK =
            "insert into parked (processor, generation, key, position, reason) values ($1, $2, $3, $4, $5)";

    private final Database database;
    private final Generation generation;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    Parking(Database database, Generation generation) {
        this.database = database;
        this.generation = generation;
    }

    /** Learns what other instances have parked. */
    Mono<Void> recall() {
        return database.use(connection -> Sql.rows(
                                connection,
                                KEYS,
                                row -> present(row.get(0, String.class)),
                                generation.projection(),
                                generation.number())
                        .collectList())
                .doOnNext(keys::addAll)
                .then();
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    boolean holds(String key) {
        return keys.contains(key);
    }

    Mono<Void> park(Connection connection, String key, long position, String reason) {
        return Sql.update(connection, PARK, generation.projection(), generation.number(), key, position, reason)
                .then();
    }

    /** After the transaction that parked the key's first event. */
    void remember(String key) {
        keys.add(key);
    }
}
