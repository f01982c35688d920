package dev.zapis.bench;

import dev.zapis.eventstore.postgres.DatabaseAddress;
import io.r2dbc.postgresql.client.SSLMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The server that all is measured on: one of its own with every safety on, or the one that DATABASE_URL names. */
final class Server implements AutoCloseable {

    private static final List<String> SAFETIES = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final @Nullable EmbeddedPostgres own;
    private final @Nullable Path directory;
    private final DatabaseAddress maintenance;

    private Server(@Nullable EmbeddedPostgres own, @Nullable Path directory, DatabaseAddress maintenance) {
        this.own = own;
        this.directory = directory;
        this.maintenance = maintenance;
    }

    static Server start() throws Exception {
        var url = System.getenv("DATABASE_URL");
        return url == null ? embedded() : new Server(null, null, parsed(URI.create(url)));
    }

    private static Server embedded() throws Exception {
        var directory = Files.createTempDirectory("zapis-bench");
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setOverrideWorkingDirectory(directory.resolve("programs").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .start();
        return new Server(
                server, directory, address("localhost", server.getPort(), "postgres", "postgres", "postgres"));
    }

    private static DatabaseAddress parsed(URI url) {
        var user = url.getUserInfo().split(":", 2);
        var port = url.getPort() < 0 ? 5432 : url.getPort();
        return address(url.getHost(), port, url.getPath().substring(1), user[0], user.length > 1 ? user[1] : "");
    }

    /** Tells a child process what database to work on. */
    static Child.DatabaseWords words(DatabaseAddress address) {
        return new Child.DatabaseWords(
                List.of(address.host(), Integer.toString(address.port()), address.database(), address.user()),
                address.password());
    }

    /** What a child process was told. */
    static DatabaseAddress address(List<String> words) {
        var password = System.getenv().getOrDefault("PGPASSWORD", "");
        return address(words.get(0), Integer.parseInt(words.get(1)), words.get(2), words.get(3), password);
    }

    static DatabaseAddress address(String host, int port, String database, String user, String password) {
        return new DatabaseAddress(host, port, database, user, password, SSLMode.DISABLE, null);
    }

    /** What a server without its safeties can do is nobody's business here. */
    void assertSafe() throws SQLException {
        for (var setting : SAFETIES) {
            if (!ask(maintenance, "show " + setting).equals("on")) {
                throw new IllegalStateException(setting + " is off: nothing is measured on such a server");
            }
        }
    }

    /** A new database with the event store's tables. */
    DatabaseAddress fresh() throws SQLException {
        var fresh = created("");
        Flyway.configure()
                .dataSource(url(fresh), fresh.user(), fresh.password())
                .locations("classpath:db/migration/event-store")
                .load()
                .migrate();
        return fresh;
    }

    /** A new database with nothing in it. */
    DatabaseAddress empty() throws SQLException {
        return created("");
    }

    /** A new database that is like another, of which nobody uses the other now. */
    DatabaseAddress copyOf(DatabaseAddress other) throws SQLException {
        return created(" template " + other.database() + " strategy file_copy");
    }

    private DatabaseAddress created(String how) throws SQLException {
        var name = "bench_" + UUID.randomUUID().toString().replace("-", "");
        execute(maintenance, "create database " + name + how);
        return address(maintenance.host(), maintenance.port(), name, maintenance.user(), maintenance.password());
    }

    void drop(DatabaseAddress address) throws SQLException {
        execute(maintenance, "drop database " + address.database() + " with (force)");
    }

    DatabaseAddress maintenance() {
        return maintenance;
    }

    /** Where the data lie; none if the server is another's. */
    @Nullable
    Path directory() {
        return directory;
    }

    static String url(DatabaseAddress address) {
        return "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database();
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(url(address), address.user(), address.password());
    }

    static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    @Override
    public void close() throws Exception {
        if (own != null && directory != null) {
            own.close();
            try (var files = Files.walk(directory)) {
                for (var file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
