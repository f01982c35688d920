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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void a_mistyped_command_is_told_the_one_that_it_looks_like() {
        assertThat(run(Map.of(), "dcotor")).isEqualTo(2);
        assertThat(lines(err))
                .containsExactly(
                        "Unknown command: dcotor. Did you mean ./zapis doctor? ./zapis help lists the commands.");
    }

    @Test
    void a_mistyped_word_of_a_command_too() {
        assertThat(run(Map.of(), "parked", "rtry", "desk", "1")).isEqualTo(2);
        assertThat(lines(err)).singleElement().asString().contains("parked rtry desk 1", "./zapis parked retry?");
    }

    @Test
    void what_the_launcher_alone_gives_is_suggested_to_nobody() {
        assertThat(run(Map.of(), "trian")).isEqualTo(2);
        assertThat(text(err)).doesNotContain("./zapis train");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doctor now",
                "doctor --help",
                "verify desk",
                "replay desk slot",
                "parked desk",
                "parked retry desk",
                "parked skip desk 1 2",
                "--fast",
                "--",
                "-- verify",
                "verify --",
                "parked retry desk 1 --",
                "@doctor"
            })
    void too_many_words_and_too_few_are_no_command(String asked) {
        assertThat(run(Map.of(), asked.split(" "))).isEqualTo(2);
        assertThat(lines(err)).singleElement().asString().startsWith("Unknown command: " + asked + ". ");
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify",
                "replay",
                "replay desk",
                "parked",
                "parked retry desk -1",
                "parked skip desk 1",
                "parked retry desk --"
            })
    void who_asks_for_the_care_of_tables_hears_that_nothing_runs_here(String asked) {
        assertThat(run(Map.of(), asked.split(" "))).isEqualTo(1);
        assertThat(lines(err)).singleElement().asString().contains(home.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void help_lists_the_commands(String asked) {
        assertThat(run(Map.of(), asked)).isZero();
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
