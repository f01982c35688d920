package dev.zapis.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zapis.events.desk.DeskFeatures;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    Path home;

    @Test
    void everything_has_a_working_default() {
        var settings = read(Map.of());
        assertThat(settings.playground()).isTrue();
        assertThat(settings.telegram().apiUrl()).isEqualTo(URI.create("https://api.telegram.org"));
        assertThat(settings.web()).isEqualTo(new Settings.Web("127.0.0.1", 8080, false));
        assertThat(settings.office())
                .isEqualTo(new Settings.Office(Locale.of("ru"), ZoneId.of("Europe/Moscow"), Set.of()));
        assertThat(settings.storage().database()).isNull();
        assertThat(settings.storage().journalFrom(Instant.parse("2026-11-30T09:00:00Z")))
                .isEqualTo("2025-10-30T09:00:00Z");
        assertThat(settings.directory()).isEqualTo(settings.home().resolve("playground"));
    }

    @Test
    void what_is_set_is_taken() {
        var settings = read(Map.of(
                "TELEGRAM_BOT_TOKEN", "123456:AAH-secret_part",
                "TELEGRAM_API_URL", "http://127.0.0.1:9999/",
                "DATABASE_URL", "postgres://anna:pass@db/zapis",
                "ZAPIS_PORT", " 0 ",
                "ZAPIS_JOURNAL_MONTHS", "1",
                "ZAPIS_PUBLIC_URL", "https://book.example.org/zapis",
                "ZAPIS_ADMINS", "1001, 1002",
                "ZAPIS_LANGUAGE", "en",
                "ZAPIS_ZONE", "Asia/Vladivostok"));
        assertThat(settings.playground()).isFalse();
        assertThat(settings.directory()).isEqualTo(settings.home().resolve("bot-123456"));
        assertThat(settings.telegram().apiUrl()).isEqualTo(URI.create("http://127.0.0.1:9999"));
        assertThat(settings.telegram().admins()).containsExactlyInAnyOrder(1001L, 1002L);
        assertThat(settings.web().port()).isZero();
        assertThat(settings.storage().journalFrom(Instant.parse("2026-03-31T09:00:00Z")))
                .isEqualTo("2026-02-28T09:00:00Z");
        assertThat(settings.office().language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void on_this_machine_the_address_from_outside_needs_no_encryption() {
        var settings = read(Map.of("ZAPIS_PUBLIC_URL", "http://127.0.0.1:8080/zapis/"));
        assertThat(settings.telegram().publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8080/zapis"));
    }

    @Test
    @Tag("S0-13")
    void parts_of_the_product_are_named_as_they_are_written() {
        var settings = read(Map.of("ZAPIS_MODULES_OFF", "desk, WHO"));
        assertThat(settings.office().featuresOff()).containsExactlyInAnyOrder(DeskFeatures.DESK, DeskFeatures.WHO);
    }

    @Test
    void an_empty_variable_counts_as_not_set() {
        assertThat(read(Map.of("TELEGRAM_BOT_TOKEN", "", "DATABASE_URL", " ")).playground())
                .isTrue();
    }

    @Test
    void secrets_are_never_shown() {
        var settings = read(Map.of(
                "TELEGRAM_BOT_TOKEN",
                "123456:AAH-secret",
                "DATABASE_URL",
                "postgres://anna:secret@db/zapis",
                "ZAPIS_KEY",
                "5ec7e7".repeat(10) + "0000",
                "ZAPIS_KEY_PREVIOUS",
                "5ec7e7".repeat(10) + "0001"));
        assertThat(settings.toString()).doesNotContain("secret").doesNotContain("5ec7e7");
    }

    @Tag("S0-16")
    @Tag("S4-21")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TELEGRAM_BOT_TOKEN | secret
            TELEGRAM_BOT_TOKEN | 0:secret
            TELEGRAM_BOT_TOKEN | 99999999999999999999:secret
            TELEGRAM_API_URL   | secret.example.org
            TELEGRAM_API_URL   | ftp://secret.example.org
            TELEGRAM_API_URL   | https://secret.example.org/path
            TELEGRAM_API_URL   | https://user:secret@example.org
            DATABASE_URL       | mysql://anna:secret@db/zapis
            DATABASE_URL       | postgres://anna:secret@db
            DATABASE_URL       | postgres://anna:secret@db/zapis?sslmode=maybe
            ZAPIS_HOME         | /dev/null/home
            ZAPIS_PORT         | secret
            ZAPIS_PORT         | 65536
            ZAPIS_PORT         | -1
            ZAPIS_BIND         | 300.1.1.1
            ZAPIS_KEY          | secret
            ZAPIS_KEY          | c2VjcmV0c2VjcmV0
            ZAPIS_KEY_PREVIOUS | secret
            ZAPIS_PUBLIC_URL   | http://secret.example.org
            ZAPIS_PUBLIC_URL   | https://secret.example.org/{id}
            ZAPIS_PUBLIC_URL   | https://secret.example.org/?a=b
            ZAPIS_ADMINS       | 1001,secret
            ZAPIS_ADMINS       | -1001
            ZAPIS_LANGUAGE     | de
            ZAPIS_ZONE         | Moscow
            ZAPIS_MODULES_OFF  | desk,secret
            """)
    void a_wrong_value_is_one_line_that_names_the_variable(String variable, String value) {
        var refused = catchThrowableOfType(StartupException.class, () -> read(Map.of(variable, value)));
        assertThat(refused.exitCode()).isEqualTo(2);
        for (var language : new Locale[] {Locale.ENGLISH, Locale.of("ru")}) {
            assertThat(refused.line(new ConsoleMessages(language)))
                    .startsWith(variable + ":")
                    .doesNotContain("secret")
                    .doesNotContain("\n")
                    .doesNotContain("{");
        }
    }

    @Test
    void nothing_is_written_where_another_variable_is_wrong() {
        Path fresh = home.resolve("fresh");
        var refused = catchThrowableOfType(
                StartupException.class,
                () -> Settings.from(Map.of("ZAPIS_HOME", fresh.toString(), "ZAPIS_ZONE", "Nowhere")));
        assertThat(refused).hasMessageContaining("ZAPIS_ZONE");
        assertThat(fresh).doesNotExist();
    }

    @Test
    void the_home_is_for_its_owner_alone() throws Exception {
        Path fresh = home.resolve("a/b");
        Settings.from(Map.of("ZAPIS_HOME", fresh.toString()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rwx------");
    }

    private Settings read(Map<String, String> some) {
        var all = new HashMap<>(some);
        all.putIfAbsent("ZAPIS_HOME", home.toString());
        return Settings.from(all);
    }
}
