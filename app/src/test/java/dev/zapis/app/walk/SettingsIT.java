package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsIT {

    private record Wrong(String variable, String value) {}

    private record Refusal(String variable, Program program) {}

    @Test
    @Tag("S0-16")
    @Tag("S4-21")
    void a_wrong_setting_stops_the_start_with_one_line_that_names_it(@TempDir Path home) throws IOException {
        Path file = Files.writeString(home.resolve("file"), "no directory");
        List<Refusal> refusals = Stream.of(
                        new Wrong("TELEGRAM_BOT_TOKEN", "my-token"),
                        new Wrong("DATABASE_URL", "postgres://user:secret@127.0.0.1:1/none"),
                        new Wrong("ZAPIS_ADMINS", "@boss"),
                        new Wrong("ZAPIS_HOME", file.toString()))
                .map(wrong -> new Refusal(wrong.variable(), start(home, wrong)))
                .toList();
        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(refusal.program().awaitExit()).isEqualTo(2);
            assertThat(refusal.program().output().lines())
                    .hasSize(1)
                    .allMatch(line -> line.startsWith(refusal.variable() + ": "))
                    .noneMatch(line -> line.contains("secret"));
        });
    }

    private static Program start(Path home, Wrong wrong) {
        Map<String, String> environment = new HashMap<>();
        environment.put("ZAPIS_HOME", home.resolve(wrong.variable()).toString());
        environment.put("ZAPIS_PORT", "0");
        environment.put(wrong.variable(), wrong.value());
        return Program.start(environment);
    }
}
