package dev.zapis.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F48")
class PermissionTighteningTest {

    @TempDir
    Path home;

    @Test
    void what_zapis_has_made_wider_before_is_its_owners_from_now_on_and_told() throws Exception {
        Path logs = directory("logs", "rwxr-xr-x");
        Path log = file("logs/zapis.log", "rw-r--r--");
        Path key = file("key", "rw-r-----");
        Path chats = directory("bot-7", "rwxrwxrwx");
        Path mark = file("bot-7/store.mark", "rw-rw-rw-");
        Path data = directory("bot-7/postgres", "rwxr-x---");
        file("instance.json", "rw-------");
        assertThat(PermissionTightening.narrow(home)).containsExactlyInAnyOrder(logs, log, key, chats, mark, data);
        for (Path directory : new Path[] {logs, chats, data})
            assertThat(rights(directory)).isEqualTo("rwx------");
        for (Path file : new Path[] {log, key, mark}) assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(PermissionTightening.narrow(home)).isEmpty();
        assertThat(PermissionTightening.isKey(key)).isTrue();
        assertThat(PermissionTightening.isKey(mark)).isFalse();
    }

    @Test
    void what_an_operator_has_put_there_stays_as_it_is() throws Exception {
        String before = rights(home);
        Path admins = file("admins", "rw-r--r--");
        Path backups = directory("backups", "rwxr-xr-x");
        Path target = file("backups/key", "rw-r--r--");
        Files.createSymbolicLink(home.resolve("bot-8"), backups);
        Files.createSymbolicLink(home.resolve("logs"), target);
        assertThat(PermissionTightening.narrow(home)).isEmpty();
        assertThat(rights(admins)).isEqualTo("rw-r--r--");
        assertThat(rights(backups)).isEqualTo("rwxr-xr-x");
        assertThat(rights(target)).isEqualTo("rw-r--r--");
        assertThat(rights(home)).isEqualTo(before);
    }

    @Test
    void a_home_in_which_nothing_else_lies_is_narrowed_itself() throws Exception {
        wide(home, "rwxr-xr-x");
        file("name", "rw-------");
        file("admins", "rw-r--r--");
        assertThat(PermissionTightening.narrow(home)).containsExactly(home);
        assertThat(rights(home)).isEqualTo("rwx------");
    }

    @Test
    void the_home_beside_the_launcher_is_narrowed_whatever_lies_in_it() throws Exception {
        Path usual = directory(".zapis", "rwxr-xr-x");
        directory(".zapis/backups", "rwxr-xr-x");
        assertThat(PermissionTightening.narrow(usual)).containsExactly(usual);
        assertThat(rights(usual)).isEqualTo("rwx------");
    }

    @Test
    void a_home_that_is_somebody_elses_too_stays_open() throws Exception {
        wide(home, "rwxr-xr-x");
        file("name", "rw-------");
        directory("other", "rwxr-xr-x");
        assertThat(PermissionTightening.narrow(home)).isEmpty();
        assertThat(rights(home)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void a_key_behind_a_link_is_narrowed_and_told_as_the_key() throws Exception {
        Path secret = file("secret", "rw-r--r--");
        Path key = Files.createSymbolicLink(home.resolve("key"), secret);
        assertThat(PermissionTightening.narrow(home)).containsExactly(key);
        assertThat(rights(secret)).isEqualTo("rw-------");
        assertThat(PermissionTightening.narrow(home)).isEmpty();
    }

    @Test
    void a_key_behind_a_link_that_can_not_be_narrowed_stops_the_start() throws Exception {
        Path elsewhere = Path.of("/proc/self/status");
        assumeTrue(Files.isReadable(elsewhere), "only where there is a file whose rights nobody changes");
        Files.createSymbolicLink(home.resolve("key.previous"), elsewhere);
        assertThat(catchThrowableOfType(StartupException.class, () -> PermissionTightening.narrow(home)))
                .hasMessageContaining("key-open")
                .hasMessageContaining("key.previous");
    }

    private Path directory(String name, String rights) throws IOException {
        return wide(Files.createDirectories(home.resolve(name)), rights);
    }

    private Path file(String name, String rights) throws IOException {
        return wide(Files.createFile(home.resolve(name)), rights);
    }

    private static Path wide(Path path, String rights) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
