package dev.zapis.bot.storage;

import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import java.util.concurrent.atomic.AtomicLong;

/** One real database for all tests of this module that need no other; each test has a bot of its own in it. */
public final class TestDatabase {

    private static final AtomicLong BOTS = new AtomicLong(1000);

    private TestDatabase() {}

    public static long newBot() {
        return BOTS.incrementAndGet();
    }

    public static ConnectionFactory connections() {
        return Running.POOL;
    }

    private static ConnectionPool pool(DatabaseAddress address) {
        ConnectionFactory connections = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(address.host())
                .port(address.port())
                .username(address.user())
                .database(address.database())
                .build());
        return new ConnectionPool(
                ConnectionPoolConfiguration.builder(connections).maxSize(8).build());
    }

    private static final class Running {

        static final ConnectionPool POOL = pool(TestPostgres.fresh("bot"));
    }
}
