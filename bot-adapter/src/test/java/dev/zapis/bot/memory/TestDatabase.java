package dev.zapis.bot.memory;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for all tests of this module; each test has a bot of its own in it. */
public final class TestDatabase {

    private static final AtomicLong BOTS = new AtomicLong(1000);

    private TestDatabase() {}

    public static long newBot() {
        return BOTS.incrementAndGet();
    }

    public static ConnectionFactory connections() {
        return Running.POOL;
    }

    private static ConnectionPool pool(int port) {
        ConnectionFactory connections = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host("localhost")
                .port(port)
                .username("postgres")
                .database("postgres")
                .build());
        return new ConnectionPool(
                ConnectionPoolConfiguration.builder(connections).maxSize(8).build());
    }

    private static final class Running {

        static final ConnectionPool POOL = pool(started().getPort());

        private static EmbeddedPostgres started() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
                Flyway.configure()
                        .dataSource(postgres.getPostgresDatabase())
                        .locations("classpath:db/migration/bot")
                        .load()
                        .migrate();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
