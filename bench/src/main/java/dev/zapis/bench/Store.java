package dev.zapis.bench;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.sql.SQLException;
import java.time.Duration;

/** An event log in a database of its own. */
record Store(DatabaseAddress address, Database database, PostgresEventLog log) {

    static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 16;

    static Store open(DatabaseAddress address) {
        var database = Database.open(address, CONNECTIONS);
        // A JVM that has just started on a busy machine may need longer than one attempt to connect has.
        database.warmUp().retry(5).block(LIMIT);
        return new Store(address, database, PostgresEventLog.open(database));
    }

    void close() {
        log.close().then(database.close()).block(LIMIT);
    }

    long head() {
        var head = log.head().block(LIMIT);
        return head == null ? 0 : head;
    }

    /** Events per commit since {@code position}: a batch is one commit. */
    double perCommit(long position) throws SQLException {
        return Double.parseDouble(Server.ask(
                address,
                "select round(count(*)::numeric / greatest(1, count(distinct batch_id)), 1) from event where position > "
                        + position));
    }

    /** Bytes of write-ahead log that the server has written since it was made. */
    double wal() throws SQLException {
        return Double.parseDouble(Server.ask(address, "select pg_current_wal_lsn() - '0/0'::pg_lsn"));
    }
}
