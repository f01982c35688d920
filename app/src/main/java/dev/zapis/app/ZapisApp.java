package dev.zapis.app;

import dev.zapis.app.config.Settings;
import dev.zapis.app.config.Words;
import dev.zapis.app.console.CommandLine;
import dev.zapis.app.console.Commands;
import dev.zapis.app.start.DroppedErrors;
import dev.zapis.app.start.Running;
import dev.zapis.app.start.Start;
import dev.zapis.app.wiring.OwnStandIn;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one main: everything that runs, runs from here. */
@SpringBootApplication(proxyBeanMethods = false)
public class ZapisApp {

    public static void main(String... arguments) {
        DroppedErrors.install();
        var commands = new Commands(ZapisApp.class, OwnStandIn::start);
        var commandLine = new CommandLine(commands, Words.ofThisMachine(), System.out, System.err);
        System.exit(commandLine.run(System.getenv(), arguments));
    }

    /** The product as the bare command starts it, for tests that drive it from outside. */
    public static Running start(Settings settings) {
        return new Start(ZapisApp.class, settings, Words.ofThisMachine()).product();
    }
}
