package dev.zapis.app.cli;

import dev.zapis.app.boot.InstanceFile;
import dev.zapis.app.boot.InstanceLock;
import dev.zapis.app.boot.PortAvailability;
import dev.zapis.app.boot.ProductLauncher;
import dev.zapis.app.boot.StandinStarter;
import dev.zapis.app.boot.WarmUpClient;
import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.PrivateFiles;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.StartupException;
import dev.zapis.app.store.RollbackDetector;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** The commands themselves, each until it ends. */
public final class ConsoleCommands {

    private static final int STANDIN_PORT = 8081;

    private final Class<?> application;
    private final StandinStarter standIn;

    public ConsoleCommands(Class<?> application, StandinStarter standIn) {
        this.application = application;
        this.standIn = standIn;
    }

    int run(Settings settings, ConsoleMessages messages, PrintStream out) throws InterruptedException {
        var product = new ProductLauncher(application, settings, messages)
                .announcing(() -> out.println(messages.say("starting.first")))
                .product();
        out.println(ready(settings, product.url(), messages));
        var detector = product.context().getBean(RollbackDetector.class);
        product.awaitEnd();
        detector.failure().ifPresent(failure -> {
            throw failure;
        });
        return 0;
    }

    private static String ready(Settings settings, String url, ConsoleMessages messages) {
        var token = settings.telegram().token();
        return token == null
                ? messages.say("ready.playground", Map.of("url", url))
                : messages.say("ready.bot", Map.of("bot", token.botId(), "url", url));
    }

    /** For the launcher alone: a start and a visit, so that the JVM can archive what they need. */
    int train(Settings settings, ConsoleMessages messages) throws InterruptedException {
        try (var product = new ProductLauncher(application, settings, messages).product()) {
            new WarmUpClient(product.url()).visit();
        }
        return 0;
    }

    /** The stand-in has a lock of its own, so that a bot in the same home can talk to it. */
    int standIn(Settings settings, ConsoleMessages messages, PrintStream out) throws InterruptedException {
        var asked = settings.web();
        var web = asked.portChosen() ? asked : new Settings.Web(asked.bind(), STANDIN_PORT, false);
        Path directory = settings.home().resolve("standin");
        prepare(directory);
        try (var lock = InstanceLock.take(directory, messages)) {
            PortAvailability.check(web);
            try (var listening = standIn.start(web, directory)) {
                String url = "http://" + web.bind() + ":" + listening.port();
                leaveWord(directory, listening.port(), url);
                out.println(messages.say("ready.standin", Map.of("url", url)));
                listening.awaitEnd();
                return 0;
            }
        }
    }

    int restored(Settings settings, ConsoleMessages messages, PrintStream out) throws InterruptedException {
        var seen = new AcceptRestore(settings, messages).accept();
        out.println(messages.say("restored", Map.of("head", seen.head())));
        return 0;
    }

    int rotateKey(Settings settings, ConsoleMessages messages, PrintStream out) throws InterruptedException {
        long many = new RotateKey(settings, messages).run();
        out.println(messages.say("rotated", Map.of("count", many)));
        return 0;
    }

    int doctor(Map<String, String> environment, ConsoleMessages messages, PrintStream out) {
        return new Doctor(messages, out).examine(environment);
    }

    private static void prepare(Path directory) {
        try {
            PrivateFiles.directory(directory);
        } catch (IOException refused) {
            throw unwritable(directory, refused);
        }
    }

    private static void leaveWord(Path directory, int port, String url) {
        try {
            new InstanceFile(ProcessHandle.current().pid(), port, port, url, Instant.now()).write(directory);
        } catch (IOException refused) {
            throw unwritable(directory, refused);
        }
    }

    private static StartupException unwritable(Path directory, IOException refused) {
        return StartupException.wrong("ZAPIS_HOME", "home", Map.of("directory", directory))
                .after(refused);
    }
}
