package dev.zapis.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminsFileTest {

    @TempDir
    Path home;

    private void says(String text) throws IOException {
        Files.writeString(home.resolve("admins"), text);
    }

    @Test
    void no_file_names_nobody() throws IOException {
        assertThat(new AdminsFile(home).read().ids()).isEmpty();
        assertThat(new AdminsFile(home).checked()).isEmpty();
    }

    @Test
    void ids_stand_one_a_line_and_comments_do_not_count() throws IOException {
        says("# the office\n1001\n\n  1002 # Anna\n1001\n");
        assertThat(new AdminsFile(home).checked()).containsExactlyInAnyOrder(1001L, 1002L);
    }

    @Test
    void a_wrong_line_stops_the_start_and_is_left_out_later() throws IOException {
        says("1001\n@boss\n-5\n");
        assertThat(new AdminsFile(home).read().ids()).containsExactly(1001L);
        assertThat(new AdminsFile(home).read().wrong()).containsExactly(2, 3);
        var refused = catchThrowableOfType(StartupException.class, () -> new AdminsFile(home).checked());
        assertThat(refused.line(new ConsoleMessages(java.util.Locale.ENGLISH))).contains("admins, line 2");
    }

    @Test
    void a_file_that_is_no_text_stops_the_start() throws IOException {
        Files.write(home.resolve("admins"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        var refused = catchThrowableOfType(StartupException.class, () -> new AdminsFile(home).checked());
        assertThat(refused).hasMessageContaining("admins-unreadable");
    }
}
