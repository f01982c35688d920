package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.config.MasterKeyFile;
import dev.zapis.app.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotateKeyIT {

    @Test
    void the_key_is_exchanged_while_nothing_runs_and_everybody_is_known_after_it(@TempDir Path home)
            throws IOException {
        Path key = home.resolve("key");
        Path previous = home.resolve("key.previous");
        Product product = Product.playground(home);
        Person person = product.control().newcomer("Ева Ключевская").registers();
        String first = Files.readString(key);
        assertThat(Console.asked(home, 1, "rotate-key")).contains("in use by another Zapis");
        product.close();

        assertThat(Console.asked(home, 0, "rotate-key")).contains("under the new master key");
        assertThat(Files.readString(key)).isNotEqualTo(first);
        assertThat(Files.readString(previous)).isEqualTo(first);

        // The new key is there, and the program ended before the store was under it.
        var settings = Settings.from(Map.of("ZAPIS_HOME", home.toString()));
        MasterKeyFile.exchanged(settings, MasterKeyFile.keysOf(settings));
        String third = Files.readString(key);
        product.startAgain();
        person = person.at(product.control());
        person.says("/settings").sees("Ева Ключевская");
        product.close();
        assertThat(Console.asked(home, 0, "rotate-key")).contains("under the new master key");
        assertThat(Files.readString(key)).isEqualTo(third);

        Files.delete(previous);
        product.startAgain();
        try (product) {
            person.at(product.control()).says("/settings").sees("Ева Ключевская");
            assertThat(product.errors()).isEmpty();
        }
    }
}
