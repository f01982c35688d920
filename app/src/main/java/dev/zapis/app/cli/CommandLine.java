package dev.zapis.app.cli;

import dev.zapis.app.boot.ShutdownProbe;
import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.StartupException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What can be asked on the command line; answers an exit code: 0 well, 1 not possible here, 2 asked wrongly. */
public final class CommandLine {

    private final ConsoleCommands commands;
    private final ConsoleMessages messages;
    private final PrintStream out;
    private final PrintStream err;

    public CommandLine(ConsoleCommands commands, ConsoleMessages messages, PrintStream out, PrintStream err) {
        this.commands = commands;
        this.messages = messages;
        this.out = out;
        this.err = err;
    }

    public int run(Map<String, String> environment, String... arguments) {
        try {
            // A bare start reads no arguments and shall not wait for what would read them.
            if (arguments.length == 0) return commands.run(Settings.from(environment), messages, out);
            return grammar(environment, arguments).execute(arguments);
        } catch (StartupException | InterruptedException reason) {
            return ended(reason);
        }
    }

    private picocli.CommandLine grammar(Map<String, String> environment, String... arguments) {
        var zapis = new ZapisCommand(commands, environment, messages, out);
        return new picocli.CommandLine(zapis)
                .addSubcommand(zapis.parked())
                .setExpandAtFiles(false)
                // None that can be given: "--" is a word like others.
                .setEndOfOptionsDelimiter("\0")
                .setUnmatchedOptionsArePositionalParams(true)
                .setParameterExceptionHandler((mistake, given) -> mistaken(mistake, String.join(" ", arguments)))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof StartupException || failure instanceof InterruptedException)
                        return ended(failure);
                    throw failure;
                });
    }

    private int ended(Exception reason) {
        if (!(reason instanceof StartupException impossible)) {
            Thread.currentThread().interrupt();
            return 1;
        }
        if (!ShutdownProbe.hasBegun()) err.println(impossible.line(messages));
        return impossible.exitCode();
    }

    private int mistaken(ParameterException mistake, String asked) {
        err.println(similar(mistake)
                .map(similar -> messages.say("usage.similar", Map.of("command", asked, "similar", similar)))
                .orElseGet(() -> messages.say("usage.unknown", Map.of("command", asked))));
        return 2;
    }

    private static Optional<String> similar(ParameterException mistake) {
        if (!(mistake instanceof UnmatchedArgumentException unmatched)) return Optional.empty();
        var command = mistake.getCommandLine().getCommandSpec();
        return unmatched.getSuggestions().stream()
                .filter(word -> isShown(command.subcommands().get(word)))
                .filter(word -> !word.startsWith("-"))
                .findFirst()
                .map(word -> "./" + command.qualifiedName() + " " + word);
    }

    private static boolean isShown(picocli.@Nullable CommandLine command) {
        return command != null && !command.getCommandSpec().usageMessage().hidden();
    }
}
