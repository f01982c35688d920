package dev.zapis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.boot.InstanceLock;
import dev.zapis.app.boot.StandinStarter;
import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void an_unknown_command_is_one_line_and_exit_code_2() {
        assertThat(run(Map.of(), "fly")).isEqualTo(2);
        assertThat(lines(err)).containsExactly("Unknown command: fly. ./zapis help lists the commands.");
    }

    @Test
    void too_many_words_are_no_command() {
        assertThat(run(Map.of(), "doctor", "now")).isEqualTo(2);
    }

    @Test
    void help_lists_the_commands() {
        assertThat(run(Map.of(), "help")).isZero();
        assertThat(text(out)).contains("./zapis doctor", "./zapis standin");
    }

    @Test
    @Tag("S0-16")
    void a_wrong_variable_stops_the_start_with_one_line_and_exit_code_2() {
        assertThat(run(Map.of("ZAPIS_PORT", "many"))).isEqualTo(2);
        assertThat(lines(err)).singleElement().asString().startsWith("ZAPIS_PORT:");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void a_taken_port_is_one_line_that_names_the_variable() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(run(Map.of("ZAPIS_PORT", String.valueOf(other.getLocalPort()))))
                    .isEqualTo(2);
            assertThat(lines(err)).singleElement().asString().startsWith("ZAPIS_PORT: port " + other.getLocalPort());
        }
    }

    @Test
    void the_standin_keeps_its_state_apart_and_leaves_the_home_to_the_bot() {
        try (var bot = InstanceLock.take(home, new ConsoleMessages(Locale.ENGLISH))) {
            assertThat(run(Map.of("ZAPIS_PORT", "0"), "standin")).isZero();
            assertThat(bot).isNotNull();
        }
        assertThat(text(out))
                .contains("http://127.0.0.1:4711", home.resolve("standin").toString());
    }

    private int run(Map<String, String> environment, String... arguments) {
        var all = new HashMap<>(environment);
        all.put("ZAPIS_HOME", home.toString());
        var commands = new ConsoleCommands(CommandLineTest.class, this::listening);
        var streamOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        var streamErr = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new CommandLine(commands, new ConsoleMessages(Locale.ENGLISH), streamOut, streamErr).run(all, arguments);
    }

    private StandinStarter.Listening listening(Settings.Web web, Path directory) {
        out.writeBytes((directory + "\n").getBytes(StandardCharsets.UTF_8));
        return new StandinStarter.Listening() {
            @Override
            public int port() {
                return 4711;
            }

            @Override
            public void awaitEnd() {}

            @Override
            public void close() {}
        };
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static String[] lines(ByteArrayOutputStream stream) {
        return text(stream).lines().toArray(String[]::new);
    }
}
