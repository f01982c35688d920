package dev.zapis.app.walk;

import dev.zapis.command.desk.CancelDeskBookingsOf;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/** What is held by somebody else, so that a bot stands in the middle of something until it is killed. */
final class CrashLocks implements AutoCloseable {

    private static final String LANE = "(hashtext('zapis lane')::bigint << 32) | 'event'::regclass::oid::bigint";
    private static final String WAITING = " from pg_locks join pg_database on pg_database.oid = database"
            + " where datname = current_database() and locktype = 'advisory' and not granted";
    private static final String TOKEN_OF_REACTION = " processor = '" + CancelDeskBookingsOf.CAUSE + "'";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database;
    private final Connection lane;
    private final Connection reaction;
    private final Connection tables;

    CrashLocks(Database database) throws SQLException {
        this.database = database;
        this.lane = database.connect();
        this.reaction = database.connect();
        this.tables = database.connect();
        reaction.setAutoCommit(false);
        tables.setAutoCommit(false);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Nothing is recorded any more. */
    void holdsTheLane() throws SQLException {
        run(lane, "select pg_advisory_lock(" + LANE + ")");
    }

    void freesTheLane() throws SQLException {
        run(lane, "select pg_advisory_unlock(" + LANE + ")");
    }

    void somebodyWaitsForTheLane() {
        Awaitility.await("somebody waits for the lane")
                .atMost(PATIENCE)
                .until(() -> database.count("select count(*)" + WAITING) > 0);
    }

    /** The server would go on with what it was sent by somebody who is killed. */
    void nobodyWaitsForTheLane() {
        database.rows("select pg_terminate_backend(pid, 10000)" + WAITING);
    }

    /** No read table moves. */
    void holdsTheTables() throws SQLException {
        run(tables, "select position from token where not (" + TOKEN_OF_REACTION + ") for update");
    }

    /** The reaction stands where it is. */
    void holdsTheReaction() throws SQLException {
        run(reaction, "select position from token where" + TOKEN_OF_REACTION + " for update");
    }

    /** What the reaction has been held before is reacted to, and the deed waits for the lane. */
    void lastDeedWaitsForTheLane() throws SQLException {
        holdsTheLane();
        reaction.rollback();
        somebodyWaitsForTheLane();
    }

    @Override
    public void close() throws SQLException {
        try (lane;
                reaction;
                tables) {
            // What is held goes with them.
        }
    }
}
