package dev.zapis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.config.ConsoleMessages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_fresh_machine_is_well() {
        assertThat(examine(Map.of())).isZero();
        assertThat(said())
                .containsPattern(
                        "✓ Zapis \\d+\\.\\d+.*\n✓ Listens with netty 4\\.\\d+\\.\\d+.*, reactor-netty 1\\.\\d+\\.\\d+")
                .contains("✓ Java 25", "✓ Data: ", "✓ Database: embedded", "✓ Telegram: not connected")
                .doesNotContain("✗");
    }

    @Test
    void a_wrong_variable_is_named() {
        assertThat(examine(Map.of("ZAPIS_ZONE", "Nowhere"))).isEqualTo(1);
        assertThat(said()).startsWith("✗ ZAPIS_ZONE:");
    }

    @Test
    void a_taken_port_is_named_and_the_rest_is_still_looked_at() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(examine(Map.of("ZAPIS_PORT", String.valueOf(other.getLocalPort()))))
                    .isEqualTo(1);
        }
        assertThat(said()).contains("✗ ZAPIS_PORT:", "✓ Database:");
    }

    @Test
    void data_of_another_major_version_are_told() throws Exception {
        Files.createDirectories(home.resolve("playground/postgres"));
        Files.writeString(home.resolve("playground/postgres/PG_VERSION"), "17\n");
        assertThat(examine(Map.of())).isEqualTo(1);
        assertThat(said()).contains("✗ " + home.toRealPath(), "PostgreSQL 17");
    }

    @Test
    void a_database_that_is_not_there_is_told() {
        assertThat(examine(Map.of("DATABASE_URL", "postgres://anna:secret@127.0.0.1:1/zapis")))
                .isEqualTo(1);
        assertThat(said()).contains("✗ DATABASE_URL: no PostgreSQL answers").doesNotContain("secret");
    }

    @Test
    void a_known_bot_is_named() throws Exception {
        try (var telegram = new FakeTelegram()) {
            assertThat(examine(bot(telegram, FakeTelegram.TOKEN))).isZero();
        }
        assertThat(said())
                .contains(
                        "✓ Telegram knows the bot: @deskbot",
                        "✓ No other program takes the updates",
                        "✓ The clock agrees");
    }

    @Test
    void an_unknown_token_is_told_without_being_shown() throws Exception {
        try (var telegram = new FakeTelegram()) {
            assertThat(examine(bot(telegram, "123456:AAH-forgotten"))).isEqualTo(1);
        }
        assertThat(said()).contains("✗ TELEGRAM_BOT_TOKEN:").doesNotContain("forgotten");
    }

    @Test
    void a_webhook_of_another_program_is_told() throws Exception {
        try (var telegram = new FakeTelegram().withWebhook("https://other.example.org/hook")) {
            assertThat(examine(bot(telegram, FakeTelegram.TOKEN))).isEqualTo(1);
        }
        assertThat(said()).contains("✗ Another program takes the updates by webhook (https://other.example.org/hook)");
    }

    @Test
    void a_webhook_of_ones_own_is_told() throws Exception {
        try (var telegram = new FakeTelegram()) {
            var own = new HashMap<>(bot(telegram, FakeTelegram.TOKEN));
            own.put("ZAPIS_PUBLIC_URL", "https://book.example.org");
            assertThat(examine(own)).isZero();
            assertThat(said())
                    .contains("✓ No webhook yet; when Zapis starts, updates will go to https://book.example.org");
            telegram.withWebhook("https://book.example.org/telegram/updates");
            assertThat(examine(own)).isZero();
            assertThat(said()).contains("✓ Updates come here by webhook");
            telegram.withWebhook("https://book.example.org.evil.example/telegram/updates");
            assertThat(examine(own)).isEqualTo(1);
        }
    }

    @Test
    void silence_is_told() {
        assertThat(examine(Map.of("TELEGRAM_BOT_TOKEN", "123456:AAH-known", "TELEGRAM_API_URL", "http://127.0.0.1:1")))
                .isEqualTo(1);
        assertThat(said())
                .contains("✗ TELEGRAM_API_URL: http://127.0.0.1:1 does not answer")
                .doesNotContain("AAH");
    }

    private static Map<String, String> bot(FakeTelegram telegram, String token) {
        return Map.of("TELEGRAM_BOT_TOKEN", token, "TELEGRAM_API_URL", telegram.url());
    }

    private int examine(Map<String, String> some) {
        var all = new HashMap<>(some);
        all.put("ZAPIS_HOME", home.toString());
        all.putIfAbsent("ZAPIS_PORT", "0");
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Doctor(new ConsoleMessages(Locale.ENGLISH), stream).examine(all);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
