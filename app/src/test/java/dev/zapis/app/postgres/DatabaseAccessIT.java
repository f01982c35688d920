package dev.zapis.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.DatabaseCredentials;
import dev.zapis.app.config.StartupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let into a database, and what is said to whom it does not suffice. */
class DatabaseAccessIT {

    @TempDir
    static Path home;

    private static Path store;
    private static @Nullable EmbeddedServer server;

    @BeforeAll
    static void start() throws Exception {
        store = home.resolve("store");
        server = EmbeddedServer.start(home, store);
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
    }

    @Test
    @Tag("F48")
    void each_role_has_a_password_of_its_own() throws Exception {
        refuses("zapis", "guess");
        refuses("postgres", "guess");
        refuses("postgres", password("postgres.password"));
        refuses("zapis", password("postgres.superuser"));
        enters("postgres", password("postgres.superuser"));
        for (String file : new String[] {"postgres.password", "postgres.superuser"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @Tag("F48")
    void a_superuser_who_shared_the_password_gets_one_of_its_own_at_the_next_start() throws Exception {
        String shared = password("postgres.password");
        asSuperuser("alter role postgres password '" + shared + "'");
        stop();
        Files.delete(store.resolve("postgres.superuser"));
        server = EmbeddedServer.start(home, store);
        refuses("postgres", shared);
        enters("postgres", password("postgres.superuser"));
        enters("zapis", shared);
    }

    @Test
    void a_password_that_is_not_the_databases_has_a_line_of_its_own() throws Exception {
        String right = password("postgres.password");
        stop();
        Files.writeString(store.resolve("postgres.password"), "guess\n");
        var refused = catchThrowableOfType(StartupException.class, () -> EmbeddedServer.start(home, store));
        assertThat(refused.line(new ConsoleMessages(Locale.ENGLISH)))
                .contains("does not take the password in", "postgres.password", "backup");
        assertThat(store.resolve("postgres/postmaster.pid")).doesNotExist();
        Files.writeString(store.resolve("postgres.password"), right + "\n");
        server = EmbeddedServer.start(home, store);
    }

    @Test
    void who_may_only_read_or_gives_no_password_has_a_line_of_its_own() throws Exception {
        asSuperuser("create role reader login password 'reads'; create role writer login password 'writes'");
        asSuperuser("alter role zapis set default_transaction_read_only = on");
        String zapis = password("postgres.password");
        assertThat(said("zapis", zapis)).contains("user zapis can only read");
        asSuperuser("alter role zapis reset default_transaction_read_only");
        assertThat(said("reader", "reads")).contains("DATABASE_URL", "user reader can only read");
        assertThat(said("zapis", zapis)).isEmpty();
        assertThat(said("zapis", "guess")).contains("rejects the user name or password");
        assertThat(said("zapis", null)).contains("DATABASE_URL", "needs a password for user zapis");
        assertThat(said("zapis", "")).contains("needs a password for user zapis");
        assertThat(said("writer", "writes")).isNotEmpty();
        asSuperuser("grant create on database zapis to writer; create schema own authorization writer;"
                + " alter role writer set search_path = own");
        assertThat(said("writer", "writes")).isEmpty();
    }

    private static String said(String user, @Nullable String password) {
        var address = address();
        try {
            ExternalServer.checked(new DatabaseCredentials(
                    address.host(), address.port(), address.database(), user, password, "disable", null));
            return "";
        } catch (StartupException refused) {
            return refused.line(new ConsoleMessages(Locale.ENGLISH));
        }
    }

    private static void asSuperuser(String sql) throws Exception {
        try (var connection =
                        DriverManager.getConnection(address().jdbcUrl(), "postgres", password("postgres.superuser"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refuses(String user, String password) {
        var refused = catchThrowableOfType(SQLException.class, () -> enters(user, password));
        assertThat(refused.getSQLState()).isEqualTo("28P01");
    }

    private static void enters(String user, String password) throws SQLException {
        DriverManager.getConnection(address().jdbcUrl(), user, password).close();
    }

    private static DatabaseCredentials address() {
        var running = server;
        if (running == null) throw new AssertionError("no server");
        return running.address();
    }

    private static String password(String file) throws Exception {
        return Files.readString(store.resolve(file)).strip();
    }
}
