package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.ZapisApp;
import dev.zapis.app.boot.StandinLauncher;
import dev.zapis.app.cli.CommandLine;
import dev.zapis.app.cli.ConsoleCommands;
import dev.zapis.app.config.ConsoleMessages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What an operator asks beside the product, or where none runs: in this very process, as a program's start costs seconds. */
final class Console {

    private Console() {}

    /** What is printed by a command that ends with the code. */
    static String asked(Path home, int code, String... words) {
        var printed = new ByteArrayOutputStream();
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        var commands = new ConsoleCommands(ZapisApp.class, StandinLauncher::start);
        var line = new CommandLine(commands, new ConsoleMessages(Locale.ENGLISH), stream, stream);
        int answered = line.run(Map.of("ZAPIS_HOME", home.toString(), "ZAPIS_PORT", "0"), words);
        assertThat(answered).as(printed.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        return printed.toString(StandardCharsets.UTF_8);
    }
}
