package dev.zapis.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.StartupException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {

    private static final ConsoleMessages MESSAGES = new ConsoleMessages(Locale.ENGLISH);

    @TempDir
    Path home;

    @Test
    void the_second_is_told_the_directory_and_where_the_first_listens() throws Exception {
        try (var first = InstanceLock.take(home, MESSAGES)) {
            new InstanceFile(1, 4711, 4712, "http://127.0.0.1:4711/", Instant.EPOCH).write(home);
            var refused = catchThrowableOfType(StartupException.class, () -> InstanceLock.take(home, MESSAGES));
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.line(MESSAGES)).contains(home.toString(), "http://127.0.0.1:4711/");
            assertThat(InstanceLock.isTaken(home)).isTrue();
            assertThat(first).isNotNull();
        }
        assertThat(InstanceLock.isTaken(home)).isFalse();
    }

    @Test
    void what_a_killed_instance_left_is_forgotten() throws Exception {
        new InstanceFile(1, 4711, 4712, "http://127.0.0.1:4711/", Instant.EPOCH).write(home);
        InstanceLock.take(home, MESSAGES).close();
        assertThat(InstanceFile.read(home)).isEmpty();
    }

    @Test
    void an_instance_is_read_as_it_was_written() throws Exception {
        var instance = new InstanceFile(7, 4711, 4712, "http://127.0.0.1:4711/", Instant.parse("2026-11-20T10:00:00Z"));
        instance.write(home);
        assertThat(InstanceFile.read(home)).contains(instance);
    }
}
