package dev.zapis.app.walk;

import dev.zapis.app.ZapisApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The app in a process of its own, as the launcher would run it, with nothing of the tester's environment. */
final class Program implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(240);
    private static final long END_SECONDS = 120;
    private static final Pattern LOG = Pattern.compile("/\\S+/zapis\\.log");
    private static final int LINES = 60;

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Program start(Map<String, String> environment, String... arguments) {
        List<String> main = new ArrayList<>(QuickStart.archive());
        main.add(ZapisApp.class.getName());
        return start(main, environment, arguments);
    }

    /** Where a blocking call on a thread that must not block is an error in the log. */
    static Program guarded(Map<String, String> environment) {
        return start(List.of("-XX:+AllowRedefinitionToAddDeleteMethods", Guarded.class.getName()), environment);
    }

    private static Program start(List<String> main, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(QuickStart.options());
        command.addAll(main);
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("zapis-walk", ".out");
            output.toFile().deleteOnExit();
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            clean(builder.environment());
            builder.environment().putAll(environment);
            return new Program(builder.start(), output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The very Java that runs the tests. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Leaves nothing of the tester's environment that a program would obey. */
    static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(Program::steers);
    }

    private static boolean steers(String variable) {
        return variable.startsWith("ZAPIS_")
                || variable.startsWith("TELEGRAM_")
                || variable.startsWith("SPRING_")
                || variable.startsWith("LC_")
                || variable.equals("LANG")
                || variable.equals("DATABASE_URL");
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until the program has printed the words; fails at once where it ends without them. */
    String awaitLine(String part) {
        Awaitility.await("«" + part + "» from a program").atMost(START).until(() -> {
            if (line(part).isEmpty() && !process.isAlive())
                throw new AssertionError("it ended: " + output() + whatItLogged());
            return !line(part).isEmpty();
        });
        return line(part);
    }

    private String line(String part) {
        return output().lines().filter(line -> line.contains(part)).findFirst().orElse("");
    }

    /** The end of the log that its last words point to: the file is gone when somebody reads of the failure. */
    private String whatItLogged() {
        var log = LOG.matcher(output());
        try {
            if (!log.find() || !Files.exists(Path.of(log.group()))) return "";
            var lines = Files.readAllLines(Path.of(log.group()));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int awaitExit() {
        try {
            if (process.waitFor(END_SECONDS, TimeUnit.SECONDS)) return process.exitValue();
            throw new AssertionError("it still runs after " + END_SECONDS + " s: " + output());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped while waiting", stopped);
        }
    }

    /** As {@code kill -9} does it: the program gets no chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            awaitExit();
        } finally {
            process.destroyForcibly();
        }
    }
}
