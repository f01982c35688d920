package dev.zapis.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.zapis.app.config.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {

    @TempDir
    static Path home;

    private static Path made;
    private Path store = home;

    @BeforeAll
    static void make_a_directory_with_a_row_to_keep() throws Exception {
        made = home.resolve("made");
        try (var server = EmbeddedServer.start(home, made)) {
            ask(server, "create table kept (word text)");
            ask(server, "insert into kept values ('still here')");
        }
    }

    @BeforeEach
    void begin_with_a_copy_of_it(TestInfo test) throws Exception {
        store = home.resolve(test.getTestMethod().orElseThrow().getName());
        Files.createDirectory(store);
        Tree.copy(made, store);
    }

    @Test
    void what_is_committed_survives_a_power_cut() throws Exception {
        try (var server = EmbeddedServer.start(home, store)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(ask(server, "show max_connections")).isEqualTo("100");
        }
    }

    @Test
    void data_outlive_the_server() throws Exception {
        try (var server = EmbeddedServer.start(home, store)) {
            assertThat(ask(server, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void the_password_opens_a_role_that_is_no_superuser() throws Exception {
        try (var server = EmbeddedServer.start(home, store)) {
            assertThat(ask(server, "select rolsuper from pg_roles where rolname = 'zapis'"))
                    .isEqualTo("f");
            assertThat(store.resolve("postgres/zapis.conf")).content().contains("unix_socket_directories = ''");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.resolve("postgres.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    @Tag("F41")
    void a_server_that_is_killed_is_there_again_on_its_port_and_its_death_is_told_each_time() throws Exception {
        var deaths = new AtomicInteger();
        try (var server = EmbeddedServer.start(home, store)) {
            server.supervisor().tell(death -> deaths.incrementAndGet());
            for (int kills = 1; kills <= 2; kills++) {
                var killed = ProcessHandle.of(postmaster()).orElseThrow();
                killed.destroyForcibly();
                killed.onExit().get(60, TimeUnit.SECONDS);
                int told = kills;
                await().atMost(Duration.ofSeconds(60)).until(() -> deaths.get() == told);
                assertThat(server.supervisor().state()).isEqualTo(ServerState.RUNNING);
                assertThat(ask(server, "select word from kept")).isEqualTo("still here");
            }
        }
        assertThat(store.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    @Tag("F41")
    void a_server_that_can_not_come_back_is_closed_all_the_same() throws Exception {
        var server = EmbeddedServer.start(home, store);
        Files.delete(store.resolve("postgres/postgresql.conf"));
        var killed = ProcessHandle.of(postmaster()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().get(60, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(60)).until(() -> server.supervisor().state() == ServerState.DEAD);
        server.close();
        assertThat(server.supervisor().state()).isEqualTo(ServerState.DEAD);
    }

    @Test
    @Tag("F41")
    void a_server_that_is_stopped_in_mid_work_is_told_and_replaced() throws Exception {
        var pace = new Supervisor.Pace(
                Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMillis(1500));
        var outages = new CopyOnWriteArrayList<ServerOutage>();
        try (var server = EmbeddedServer.start(home, store, pace)) {
            server.supervisor().tell(outages::add);
            var hung = ProcessHandle.of(postmaster()).orElseThrow();
            freeze(hung);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> server.supervisor().state() == ServerState.HUNG);
            await().atMost(Duration.ofSeconds(60)).until(() -> !outages.isEmpty());
            assertThat(outages.getFirst()).isInstanceOf(ServerHung.class);
            assertThat(ask(server, "select word from kept")).isEqualTo("still here");
            assertThat(postmaster()).isNotEqualTo(hung.pid());
        }
    }

    @Test
    @Tag("F41")
    void a_server_that_is_stopped_in_mid_work_holds_up_no_end() throws Exception {
        var pace = new Supervisor.Pace(
                Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofHours(1));
        var server = EmbeddedServer.start(home, store, pace);
        var hung = ProcessHandle.of(postmaster()).orElseThrow();
        freeze(hung);
        await().atMost(Duration.ofSeconds(60)).until(() -> server.supervisor().state() == ServerState.HUNG);
        server.close();
        hung.onExit().get(60, TimeUnit.SECONDS);
    }

    private static void freeze(ProcessHandle postmaster) throws Exception {
        var kill = new ArrayList<>(List.of("kill", "-STOP", Long.toString(postmaster.pid())));
        postmaster.descendants().forEach(backend -> kill.add(Long.toString(backend.pid())));
        // A worker may have ended meanwhile.
        new ProcessBuilder(kill).start().waitFor();
    }

    @Test
    void a_server_whose_zapis_was_killed_is_stopped_first() throws Exception {
        var other = OtherProcess.start(home, store);
        other.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        long orphan = postmaster();
        assertThat(ProcessHandle.of(orphan)).isPresent();
        try (var server = EmbeddedServer.start(home, store)) {
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(ask(server, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void the_whole_process_tree_may_be_killed() throws Exception {
        var other = OtherProcess.start(home, store);
        var orphan = ProcessHandle.of(postmaster()).orElseThrow();
        other.destroyForcibly();
        orphan.destroyForcibly();
        orphan.onExit().get(60, TimeUnit.SECONDS);
        try (var server = EmbeddedServer.start(home, store)) {
            assertThat(ask(server, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void a_stale_lock_file_that_names_somebody_else_stops_nobody() throws Exception {
        long ourselves = ProcessHandle.current().pid();
        Files.writeString(
                store.resolve("postgres/postmaster.pid"), ourselves + "\n" + store.resolve("postgres") + "\n");
        try (var server = EmbeddedServer.start(home, store)) {
            assertThat(ask(server, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_begun_again() throws Exception {
        Path fresh = home.resolve("fresh");
        Files.createDirectories(fresh.resolve("postgres.new/base"));
        Files.writeString(fresh.resolve("postgres.new/PG_VERSION"), "18\n");
        try (var server = EmbeddedServer.start(home, fresh)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(fresh.resolve("postgres.new")).doesNotExist();
        assertThat(Files.readString(fresh.resolve("postgres/PG_VERSION")).strip())
                .isEqualTo(ServerDirectory.MAJOR);
    }

    @Test
    void another_major_version_is_refused() throws Exception {
        Files.writeString(store.resolve("postgres/PG_VERSION"), "17\n");
        assertThat(refusal()).hasMessageContaining("postgres-version").hasMessageContaining("17");
    }

    @Test
    void a_missing_password_is_told() throws Exception {
        Files.delete(store.resolve("postgres.password"));
        assertThat(refusal()).hasMessageContaining("postgres-password");
    }

    @Test
    void a_server_that_cannot_start_is_told_soon_and_with_its_log() throws Exception {
        Files.delete(store.resolve("postgres/global/pg_control"));
        assertThat(refusal()).hasMessageContaining("postgres-failed").hasMessageContaining("postgres.log");
    }

    @Test
    void a_directory_of_somebody_else_is_refused() throws Exception {
        assumeTrue(RootUser.uid(Path.of("/proc/self")) == 0, "only root can give away");
        Files.setAttribute(store.resolve("postgres"), "unix:uid", 12345);
        assertThat(refusal()).hasMessageContaining("postgres-rights");
    }

    private CannotStart refusal() {
        return catchThrowableOfType(CannotStart.class, () -> EmbeddedServer.start(home, store));
    }

    private long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(store.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static String ask(EmbeddedServer server, String sql) throws SQLException {
        var address = server.address();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) return "";
            var rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
