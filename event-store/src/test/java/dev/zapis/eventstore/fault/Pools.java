package dev.zapis.eventstore.fault;

import dev.zapis.eventstore.postgres.Database;
import io.r2dbc.pool.ConnectionPool;

/** What a database's pool has lent. */
final class Pools {

    private Pools() {}

    /** Connections that somebody works on. */
    static int acquired(Database database) {
        return ((ConnectionPool) database.connections())
                .getMetrics()
                .orElseThrow()
                .acquiredSize();
    }

    /** Callers who wait for a connection. */
    static int waiting(Database database) {
        return ((ConnectionPool) database.connections())
                .getMetrics()
                .orElseThrow()
                .pendingAcquireSize();
    }
}
