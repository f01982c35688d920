package dev.zapis.eventstore;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.DatabaseLimits;
import io.r2dbc.postgresql.client.SSLMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;

/**
 * One embedded PostgreSQL per JVM; every test takes a database of its own from it, and drops it. Fsync is off. The databases
 * know no letters beyond ASCII, as an operator's may: nothing may rest on their lower case or their order.
 */
public final class TestPostgres {

    /** Owns its databases and nothing else: what only a superuser may do fails here as it would at an operator's. */
    private static final String PLAIN = "plain";

    /** The machine may be as busy as it likes: nobody waits for a test but its own limit. */
    private static final DatabaseLimits PATIENT =
            new DatabaseLimits(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(60));

    private static final EmbeddedPostgres SERVER = start();
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

    private TestPostgres() {}

    /** A new database, migrated with the scripts of these locations (of {@code db/migration/}). */
    public static DatabaseAddress fresh(String... locations) {
        var template = TEMPLATES.computeIfAbsent(String.join(",", locations), all -> migrated(locations));
        return address(created("template " + template));
    }

    /** The same of the event store alone. */
    public static DatabaseAddress fresh() {
        return fresh("event-store");
    }

    /** Not for tests of the limits themselves: they open as the product does. */
    public static Database open(DatabaseAddress address, int connections) {
        return Database.open(address, connections, PATIENT);
    }

    /** A new database as it was when this was the newest version of its schema. */
    public static DatabaseAddress asOf(String version, String... locations) {
        var database = address(created("template template0 encoding 'UTF8' locale 'C'"));
        migrateTo(version, database, locations);
        return database;
    }

    /** As a start of today does it. */
    public static void migrate(DatabaseAddress address, String... locations) {
        migrateTo("latest", address, locations);
    }

    private static void migrateTo(String version, DatabaseAddress address, String... locations) {
        Flyway.configure()
                .dataSource(SERVER.getDatabase(PLAIN, address.database()))
                .locations(paths(locations))
                .target(version)
                .load()
                .migrate();
    }

    private static String[] paths(String... locations) {
        return Arrays.stream(locations)
                .map(location -> "classpath:db/migration/" + location)
                .toArray(String[]::new);
    }

    /** To be called after each test: hundreds of databases would make the server's end slow. */
    public static void drop(DatabaseAddress address) {
        try {
            execute(address("postgres"), "drop database " + address.database() + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException("the test database stays", e);
        }
    }

    /** The same in a schema of a database that is already used. */
    public static DatabaseAddress schemaIn(DatabaseAddress address, String schema) {
        Flyway.configure()
                .dataSource(SERVER.getDatabase(PLAIN, address.database()))
                .schemas(schema)
                .locations("classpath:db/migration/event-store")
                .load()
                .migrate();
        return new DatabaseAddress(
                address.host(),
                address.port(),
                address.database(),
                address.user(),
                address.password(),
                address.sslMode(),
                schema);
    }

    /** Runs statements as the owner of everything, past the event log. */
    public static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = SERVER.getDatabase("postgres", address.database()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Cuts all connections of this application name. */
    public static void cut(DatabaseAddress address, String application) {
        cut(address, "application_name = '" + application + "'", Integer.MAX_VALUE);
    }

    /** Cuts one connection of the program's, any. */
    public static void cutOne(DatabaseAddress address) {
        cut(address, "application_name like 'zapis%'", 1);
    }

    private static void cut(DatabaseAddress address, String which, int most) {
        try {
            execute(
                    address,
                    "select pg_terminate_backend(pid) from (select pid from pg_stat_activity"
                            + " where datname = current_database() and " + which + " order by random() limit " + most
                            + ") victims");
        } catch (SQLException e) {
            throw new IllegalStateException("the connections stay", e);
        }
    }

    /** The first column of the first row. */
    public static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = SERVER.getDatabase("postgres", address.database()).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static String migrated(String... locations) {
        return asOf("latest", locations).database();
    }

    private static String created(String like) {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try {
            execute(
                    address("postgres"),
                    "create database " + name + " owner " + PLAIN + " " + like + " strategy file_copy");
        } catch (SQLException e) {
            throw new IllegalStateException("no test database", e);
        }
        return name;
    }

    private static DatabaseAddress address(String database) {
        return new DatabaseAddress("localhost", SERVER.getPort(), database, PLAIN, PLAIN, SSLMode.DISABLE, null);
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setServerConfig("max_connections", "300")
                    // A new database is a copy of files and little else: it is what tests ask for most.
                    .setServerConfig("shared_buffers", "32MB")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role " + PLAIN + " login");
            }
            return server;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the test database did not start", e);
        }
    }
}
