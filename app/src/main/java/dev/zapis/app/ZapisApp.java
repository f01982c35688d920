package dev.zapis.app;

import dev.zapis.app.boot.DroppedErrors;
import dev.zapis.app.boot.ProductLauncher;
import dev.zapis.app.boot.RunningProduct;
import dev.zapis.app.boot.StandinLauncher;
import dev.zapis.app.cli.CommandLine;
import dev.zapis.app.cli.ConsoleCommands;
import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.Settings;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one main: everything that runs, runs from here. */
@SpringBootApplication(proxyBeanMethods = false)
public class ZapisApp {

    public static void main(String... arguments) {
        DroppedErrors.install();
        var commands = new ConsoleCommands(ZapisApp.class, StandinLauncher::start);
        var commandLine = new CommandLine(commands, ConsoleMessages.ofThisMachine(), System.out, System.err);
        System.exit(commandLine.run(System.getenv(), arguments));
    }

    /** The product as the bare command starts it, for tests that drive it from outside. */
    public static RunningProduct start(Settings settings) {
        return new ProductLauncher(ZapisApp.class, settings, ConsoleMessages.ofThisMachine()).product();
    }
}
