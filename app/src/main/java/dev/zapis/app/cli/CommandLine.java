package dev.zapis.app.cli;

import dev.zapis.app.boot.ShutdownProbe;
import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.StartupException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be asked on the command line; answers an exit code: 0 well, 1 not possible here, 2 asked wrongly. */
public final class CommandLine {

    private static final Set<String> CARE = Set.of("replay", "verify", "parked");

    private final ConsoleCommands commands;
    private final ConsoleMessages words;
    private final PrintStream out;
    private final PrintStream err;

    public CommandLine(ConsoleCommands commands, ConsoleMessages words, PrintStream out, PrintStream err) {
        this.commands = commands;
        this.words = words;
        this.out = out;
        this.err = err;
    }

    public int run(Map<String, String> environment, String... arguments) {
        try {
            return run(environment, List.of(arguments));
        } catch (StartupException reason) {
            if (!ShutdownProbe.hasBegun()) err.println(reason.line(words));
            return reason.exitCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int run(Map<String, String> environment, List<String> arguments) throws InterruptedException {
        String command = arguments.isEmpty() ? "run" : arguments.getFirst();
        if (CARE.contains(command))
            return care(new ProjectionCommands(Settings.from(environment), words, out), arguments);
        return switch (arguments.size() > 1 ? "" : command) {
            case "run" -> commands.run(Settings.from(environment), words, out);
            case "doctor" -> commands.doctor(environment, words, out);
            case "standin" -> commands.standIn(Settings.from(environment), words, out);
            case "restored" -> commands.restored(Settings.from(environment), words, out);
            case "rotate-key" -> commands.rotateKey(Settings.from(environment), words, out);
            case "train" -> commands.train(Settings.from(environment), words);
            case "help", "--help", "-h" -> help();
            default -> unknown(String.join(" ", arguments));
        };
    }

    private int care(ProjectionCommands care, List<String> arguments) throws InterruptedException {
        return switch (arguments.size()) {
            case 1 ->
                switch (arguments.getFirst()) {
                    case "replay" -> care.replay("");
                    case "verify" -> care.verify();
                    default -> care.parked();
                };
            case 2 ->
                arguments.getFirst().equals("replay")
                        ? care.replay(arguments.get(1))
                        : unknown(String.join(" ", arguments));
            case 4 ->
                switch (arguments.get(0) + " " + arguments.get(1)) {
                    case "parked retry" -> care.retry(arguments.get(2), arguments.get(3));
                    case "parked skip" -> care.skip(arguments.get(2), arguments.get(3));
                    default -> unknown(String.join(" ", arguments));
                };
            default -> unknown(String.join(" ", arguments));
        };
    }

    private int help() {
        out.println(words.say("help"));
        return 0;
    }

    private int unknown(String command) {
        err.println(words.say("usage.unknown", Map.of("command", command)));
        return 2;
    }
}
