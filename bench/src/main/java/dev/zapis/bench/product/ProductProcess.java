package dev.zapis.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command of the launcher on a home of its own; closing ends the process and removes the home. */
public final class ProductProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(15);
    private static final Duration END = Duration.ofSeconds(60);

    private final Process process;
    private final Path home;
    private final JsonNode instance;

    private ProductProcess(Process process, Path home, JsonNode instance) {
        this.process = process;
        this.home = home;
        this.instance = instance;
    }

    /** The product that plays Telegram itself, with its sample office. */
    public static ProductProcess playground(Map<String, String> more) throws IOException, InterruptedException {
        return start("run", "instance.json", more);
    }

    /** The stand-in for Telegram alone. */
    public static ProductProcess standin() throws IOException, InterruptedException {
        return start("standin", "standin/instance.json", Map.of());
    }

    /** The product as a bot of that stand-in, as it runs in earnest. */
    public static ProductProcess bot(ProductProcess standin, String token, Map<String, String> more)
            throws IOException, InterruptedException {
        var environment = new HashMap<>(more);
        environment.put("TELEGRAM_BOT_TOKEN", token);
        environment.put("TELEGRAM_API_URL", standin.url());
        return start("run", "instance.json", environment);
    }

    private static ProductProcess start(String command, String word, Map<String, String> more)
            throws IOException, InterruptedException {
        var home = Files.createTempDirectory("zapis-bench-" + command);
        var output = home.resolve("output.log");
        var builder = new ProcessBuilder(List.of(launcher(), command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var environment = builder.environment();
        List.of("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL", "ZAPIS_KEY", "ZAPIS_PUBLIC_URL")
                .forEach(environment::remove);
        environment.putAll(more);
        environment.put("ZAPIS_HOME", home.toString());
        environment.put("ZAPIS_PORT", "0");
        var process = builder.start();
        try {
            process.getOutputStream().close();
            return new ProductProcess(process, home, awaited(process, home.resolve(word), output));
        } catch (IOException | InterruptedException | RuntimeException failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    private static String launcher() {
        return System.getProperty("zapis.bench.launcher", "./zapis");
    }

    private static JsonNode awaited(Process process, Path word, Path output) throws IOException, InterruptedException {
        var end = System.nanoTime() + START.toNanos();
        while (!Files.exists(word)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IOException("it did not start: " + Files.readString(output));
            }
        }
        return JsonMapper.shared().readTree(Files.readString(word));
    }

    /** The launcher gives way to the product's own JVM: this is its number. */
    public long pid() {
        return process.pid();
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return instance.path("url").asString().replaceAll("/$", "");
    }

    /** Where health and metrics are answered. */
    public String management() {
        return "http://127.0.0.1:" + instance.path("managementPort").asInt();
    }

    /** Its data directory. */
    public Path home() {
        return home;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            remove(home);
        } catch (IOException kept) {
            throw new UncheckedIOException("can't remove " + home, kept);
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
