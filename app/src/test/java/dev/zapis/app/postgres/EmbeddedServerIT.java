package dev.zapis.app.postgres;

import static dev.zapis.app.postgres.StoreOnTrial.ask;
import static dev.zapis.app.postgres.StoreOnTrial.keptWord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.zapis.app.config.StartupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedServerIT {

    @RegisterExtension
    final StoreOnTrial trial = new StoreOnTrial();

    @Test
    void what_is_committed_survives_a_power_cut() throws Exception {
        try (var server = trial.start()) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(ask(server, "show max_connections")).isEqualTo("100");
        }
    }

    @Test
    void data_outlive_the_server() throws Exception {
        try (var server = trial.start()) {
            assertThat(keptWord(server)).isEqualTo("still here");
        }
    }

    @Test
    void the_password_opens_a_role_that_is_no_superuser() throws Exception {
        try (var server = trial.start()) {
            assertThat(ask(server, "select rolsuper from pg_roles where rolname = 'zapis'"))
                    .isEqualTo("f");
            assertThat(trial.store().resolve("postgres/zapis.conf")).content().contains("unix_socket_directories = ''");
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(trial.store().resolve("postgres.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_stale_lock_file_that_names_somebody_else_stops_nobody() throws Exception {
        long ourselves = ProcessHandle.current().pid();
        Files.writeString(
                trial.store().resolve("postgres/postmaster.pid"),
                ourselves + "\n" + trial.store().resolve("postgres") + "\n");
        try (var server = trial.start()) {
            assertThat(keptWord(server)).isEqualTo("still here");
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_begun_again() throws Exception {
        Path fresh = trial.home().resolve("fresh");
        Files.createDirectories(fresh.resolve("postgres.new/base"));
        Files.writeString(fresh.resolve("postgres.new/PG_VERSION"), "18\n");
        try (var server = EmbeddedServer.start(trial.home(), fresh)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(fresh.resolve("postgres.new")).doesNotExist();
        assertThat(Files.readString(fresh.resolve("postgres/PG_VERSION")).strip())
                .isEqualTo(ServerDirectory.MAJOR);
    }

    @Test
    void another_major_version_is_refused() throws Exception {
        Files.writeString(trial.store().resolve("postgres/PG_VERSION"), "17\n");
        assertThat(refusal()).hasMessageContaining("postgres-version").hasMessageContaining("17");
    }

    @Test
    void a_missing_password_is_told() throws Exception {
        Files.delete(trial.store().resolve("postgres.password"));
        assertThat(refusal()).hasMessageContaining("postgres-password");
    }

    @Test
    void a_server_that_cannot_start_is_told_soon_and_with_its_log() throws Exception {
        Files.delete(trial.store().resolve("postgres/global/pg_control"));
        assertThat(refusal()).hasMessageContaining("postgres-failed").hasMessageContaining("postgres.log");
    }

    @Test
    void a_directory_of_somebody_else_is_refused() throws Exception {
        assumeTrue(UserNamespace.uid(Path.of("/proc/self")) == 0, "only root can give away");
        Files.setAttribute(trial.store().resolve("postgres"), "unix:uid", 12345);
        assertThat(refusal()).hasMessageContaining("postgres-rights");
    }

    private StartupException refusal() {
        return catchThrowableOfType(StartupException.class, () -> trial.start());
    }
}
