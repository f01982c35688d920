package dev.zapis.app.console;

import dev.zapis.app.config.CannotStart;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.Words;
import dev.zapis.app.start.Ending;
import java.io.PrintStream;
import java.util.Map;

/** What can be asked on the command line; answers an exit code: 0 well, 1 not possible here, 2 asked wrongly. */
public final class CommandLine {

    private final Commands commands;
    private final Words words;
    private final PrintStream out;
    private final PrintStream err;

    public CommandLine(Commands commands, Words words, PrintStream out, PrintStream err) {
        this.commands = commands;
        this.words = words;
        this.out = out;
        this.err = err;
    }

    public int run(Map<String, String> environment, String... arguments) {
        String command = arguments.length == 0 ? "run" : arguments[0];
        try {
            return switch (arguments.length > 1 ? "" : command) {
                case "run" -> commands.run(Settings.from(environment), words, out);
                case "doctor" -> commands.doctor(environment, words, out);
                case "standin" -> commands.standIn(Settings.from(environment), words, out);
                case "restored" -> commands.restored(Settings.from(environment), words, out);
                case "train" -> commands.train(Settings.from(environment), words);
                case "help", "--help", "-h" -> help();
                default -> unknown(String.join(" ", arguments));
            };
        } catch (CannotStart reason) {
            if (!Ending.hasBegun()) err.println(reason.line(words));
            return reason.exitCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
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
