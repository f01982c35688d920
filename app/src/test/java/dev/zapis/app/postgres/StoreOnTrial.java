package dev.zapis.app.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Gives each test a stopped server's store of its own, with a row to keep; it is made once for all, in one home. */
final class StoreOnTrial implements BeforeEachCallback {

    private static final Namespace SHARED = Namespace.create(StoreOnTrial.class);

    private Path home = Path.of("");
    private Path store = home;

    private record Made(Path home, Path store) implements AutoCloseable {

        static Made once() {
            try {
                UnpackedPrograms.place();
                Path home = Files.createTempDirectory("zapis-database");
                var made = new Made(home, home.resolve("made"));
                try (var server = EmbeddedServer.start(home, made.store())) {
                    ask(server, "create table kept (word text)");
                    ask(server, "insert into kept values ('still here')");
                }
                return made;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() throws Exception {
            DirectoryTree.delete(home);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        var made = context.getRoot().getStore(SHARED).computeIfAbsent(Made.class, key -> Made.once(), Made.class);
        home = made.home();
        store = home.resolve(context.getRequiredTestMethod().getName());
        Files.createDirectory(store);
        DirectoryTree.copy(made.store(), store);
    }

    /** Programs and logs of all tests. */
    Path home() {
        return home;
    }

    Path store() {
        return store;
    }

    EmbeddedServer start() throws InterruptedException {
        return EmbeddedServer.start(home, store);
    }

    EmbeddedServer start(ServerSupervisor.Pace pace) throws InterruptedException {
        return EmbeddedServer.start(home, store, pace);
    }

    long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(store.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    static String keptWord(EmbeddedServer server) throws SQLException {
        return ask(server, "select word from kept");
    }

    static String ask(EmbeddedServer server, String sql) throws SQLException {
        var address = server.address();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) return "";
            var rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
