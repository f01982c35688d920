package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.config.MasterKeyFile;
import dev.zapis.app.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotateKeyIT {

    @Test
    @Tag("S0-13")
    void after_an_exchange_of_the_key_everybody_is_known_and_what_an_admin_switched_on_stays_on(@TempDir Path home)
            throws IOException {
        Path key = home.resolve("key");
        Path previous = home.resolve("key.previous");
        Product product = Product.playground(home, Map.of("ZAPIS_MODULES_OFF", "who"));
        Person person = product.control().newcomer("Ева Ключевская").registers();
        person.says("/start").sees("Здравствуйте");
        assertThat(person.message().labels()).contains("🪑 Место").doesNotContain("👥 Кто в офисе");
        Person admin = Steps.manages(product.control().sample("Жанна Котова"));
        admin.taps("🧱 Разделы бота").sees("Разделы бота").taps("✖ Кто в офисе").sees("Разделы бота");
        String first = Files.readString(key);
        assertThat(Console.asked(home, 1, "rotate-key")).contains("in use by another Zapis");
        product.close();

        assertThat(Console.asked(home, 0, "rotate-key")).contains("with the new master key");
        assertThat(Files.readString(key)).isNotEqualTo(first);
        assertThat(Files.readString(previous)).isEqualTo(first);

        // The new key is there, and the program ended before the store was under it.
        var settings = Settings.from(Map.of("ZAPIS_HOME", home.toString()));
        MasterKeyFile.exchanged(settings, MasterKeyFile.keysOf(settings));
        String third = Files.readString(key);
        product.startAgain();
        person = person.at(product.control());
        person.says("/start").sees("Здравствуйте, Ева Ключевская");
        assertThat(person.message().labels()).contains("👥 Кто в офисе");
        product.close();
        assertThat(Console.asked(home, 0, "rotate-key")).contains("with the new master key");
        assertThat(Files.readString(key)).isEqualTo(third);

        Files.delete(previous);
        product.startAgain();
        try (product) {
            person.at(product.control()).says("/settings").sees("Ева Ключевская");
            assertThat(product.errors()).isEmpty();
        }
    }
}
