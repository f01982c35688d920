package dev.zapis.app.cli;

import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.Settings;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The words after {@code ./zapis}, and what each of them starts. */
@Command(name = "zapis")
final class ZapisCommand implements Callable<Integer> {

    private final ConsoleCommands commands;
    private final Map<String, String> environment;
    private final ConsoleMessages messages;
    private final PrintStream out;

    ZapisCommand(ConsoleCommands commands, Map<String, String> environment, ConsoleMessages messages, PrintStream out) {
        this.commands = commands;
        this.environment = environment;
        this.messages = messages;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        return run();
    }

    @Command
    int run() throws InterruptedException {
        return commands.run(settings(), messages, out);
    }

    @Command
    int doctor() {
        return commands.doctor(environment, messages, out);
    }

    @Command
    int standin() throws InterruptedException {
        return commands.standIn(settings(), messages, out);
    }

    @Command
    int restored() throws InterruptedException {
        return commands.restored(settings(), messages, out);
    }

    @Command(name = "rotate-key")
    int rotateKey() throws InterruptedException {
        return commands.rotateKey(settings(), messages, out);
    }

    /** Given by the launcher alone. */
    @Command(hidden = true)
    int train() throws InterruptedException {
        return commands.train(settings(), messages);
    }

    @Command
    int verify() throws InterruptedException {
        return projections().verify();
    }

    @Command
    int replay(@Parameters(arity = "0..1", defaultValue = "") String projection) throws InterruptedException {
        return projections().replay(projection);
    }

    @Command(aliases = {"--help", "-h"})
    int help() {
        out.println(messages.say("help"));
        return 0;
    }

    Parked parked() {
        return new Parked();
    }

    /** What was put aside: alone it is listed. */
    @Command(name = "parked")
    final class Parked implements Callable<Integer> {

        @Override
        public Integer call() throws InterruptedException {
            return projections().parked();
        }

        @Command
        int retry(@Parameters String projection, @Parameters String key) throws InterruptedException {
            return projections().retry(projection, key);
        }

        @Command
        int skip(@Parameters String projection, @Parameters String key) throws InterruptedException {
            return projections().skip(projection, key);
        }
    }

    private ProjectionCommands projections() {
        return new ProjectionCommands(settings(), messages, out);
    }

    private Settings settings() {
        return Settings.from(environment);
    }
}
