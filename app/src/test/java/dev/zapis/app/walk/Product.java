package dev.zapis.app.walk;

import dev.zapis.app.boot.InstanceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The whole product on a directory of its own, as a process that can be killed and started again. */
final class Product implements AutoCloseable {

    private static final String BEHIND = "select count(*) from token join projection on name = processor"
            + " and projection.generation = token.generation and live where position < (select max(position) from event)";

    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT");

    private final Path home;
    private final Map<String, String> environment;
    private final boolean isGuarded;
    private Program program;
    private Duration startTook = Duration.ZERO;

    private Product(Path home, Map<String, String> environment, boolean isGuarded) {
        this.home = home;
        this.environment = environment;
        this.isGuarded = isGuarded;
        LastWords.willBeOf(this);
        this.program = launch();
    }

    /** Without a token: the playground with its embedded database, after its first start. */
    static Product playground(Path home) {
        return playground(home, Map.of());
    }

    static Product playground(Path home, Map<String, String> more) {
        QuickStart.furnish(home);
        return with(home, more);
    }

    /** The same where a thread that must not block ends up in the log when it does. */
    static Product guarded(Path home) {
        QuickStart.furnish(home);
        return of(home, Map.of(), true);
    }

    static Product with(Path home, Map<String, String> more) {
        return of(home, more, false);
    }

    private static Product of(Path home, Map<String, String> more, boolean isGuarded) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("ZAPIS_HOME", home.toString());
        environment.putIfAbsent("ZAPIS_PORT", "0");
        Product product = new Product(home, environment, isGuarded);
        boolean isPlayground = !environment.containsKey("TELEGRAM_BOT_TOKEN");
        if (isPlayground) product.control().sample("Жанна Котова").opensTheDoor();
        return product;
    }

    private Program launch() {
        long began = System.nanoTime();
        Program launched = isGuarded ? Program.guarded(environment) : Program.start(environment);
        launched.awaitLine("ready");
        startTook = Duration.ofNanos(System.nanoTime() - began);
        return launched;
    }

    void startAgain() {
        program = launch();
    }

    Duration startTook() {
        return startTook;
    }

    String url() {
        return program.awaitLine("http://").replaceAll(".*(http://[0-9.:]+).*", "$1");
    }

    ControlApi control() {
        return new ControlApi(url());
    }

    /** Where it keeps its data. */
    Path home() {
        return home;
    }

    /** The app alone dies; a database of its own goes on without it. */
    void killApp() {
        program.kill();
    }

    /** Everything dies at once: the app, its database and all their children. */
    void killAll() {
        List<ProcessHandle> tree = new ArrayList<>();
        Stream.of(program.handle(), postmaster()).forEach(root -> {
            tree.add(root);
            tree.addAll(root.descendants().toList());
        });
        tree.forEach(ProcessHandle::destroyForcibly);
        tree.forEach(process -> process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }

    /** The server alone dies, as {@code kill -9} does it; the app finds itself without one. */
    void killDatabase() {
        var server = postmaster();
        server.destroyForcibly();
        server.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    // The server leaves the process tree of the app when it starts; its lock file says who it is.
    private ProcessHandle postmaster() {
        long pid = Long.parseLong(server().getFirst());
        return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("the database server is gone"));
    }

    private List<String> server() {
        return lines(home.resolve("playground/postgres/postmaster.pid"));
    }

    Database database() {
        return new Database(
                Integer.parseInt(server().get(3)),
                lines(home.resolve("playground/postgres.password")).getFirst(),
                lines(home.resolve("playground/postgres.superuser")).getFirst());
    }

    /** Waits until the bot has handled all that it has been sent, and the read tables show what came of it. */
    void settles() {
        Awaitility.await("all is handled and shown")
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    var database = database();
                    return database.count("select count(*) from inbox where handled_at is null and error is null") == 0
                            && database.count(BEHIND) == 0;
                });
    }

    /** What the operator's health page says of the bot. */
    JsonNode healthOfTheBot() {
        return health("bot");
    }

    JsonNode health(String part) {
        return health().path("components").path(part);
    }

    /** What a monitor sees. */
    boolean isUp() {
        return health().path("status").asString().equals("UP");
    }

    boolean isUp(String part) {
        return health(part).path("status").asString().equals("UP");
    }

    private JsonNode health() {
        var instance = InstanceFile.read(home).orElseThrow();
        return new ControlApi("http://127.0.0.1:" + instance.managementPort()).ask("/actuator/health");
    }

    /** Every entry of the log that tells of an error, with the lines that say why. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        boolean goesOn = false;
        for (String line : log()) {
            if (ENTRY.matcher(line).find()) {
                goesOn = line.contains(" ERROR ");
                if (goesOn) {
                    errors.add(line);
                }
            } else if (goesOn) {
                errors.add(errors.removeLast() + "\n" + line);
            }
        }
        return errors;
    }

    List<String> log() {
        return lines(logFile());
    }

    boolean hasLog() {
        return Files.exists(logFile());
    }

    private Path logFile() {
        return home.resolve("logs/zapis.log");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(String::strip).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
