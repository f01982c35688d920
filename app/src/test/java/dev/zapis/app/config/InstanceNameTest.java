package dev.zapis.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceNameTest {

    @TempDir
    Path home;

    @Test
    void a_home_keeps_its_name_and_a_copy_of_it_has_another() throws IOException {
        String name = InstanceName.of(home);
        assertThat(InstanceName.of(home)).isEqualTo(name);
        Path copy = Files.createDirectory(home.resolve("copy"));
        Files.copy(home.resolve("name"), copy.resolve("name"));
        assertThat(InstanceName.of(copy)).isNotEqualTo(name);
    }
}
