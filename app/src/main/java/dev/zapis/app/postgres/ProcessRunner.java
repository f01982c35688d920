package dev.zapis.app.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a program of the server with a time limit; what it prints goes to the server's log. */
final class ProcessRunner {

    private final List<String> prefix;
    private final Path log;

    ProcessRunner(List<String> prefix, Path log) {
        this.prefix = prefix;
        this.log = log;
    }

    /** True where the program ended well in time. */
    boolean run(Duration limit, Path program, String... arguments) throws IOException, InterruptedException {
        return run(limit, null, program, arguments);
    }

    boolean run(Duration limit, @Nullable Path input, Path program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (input != null) builder.redirectInput(input.toFile());
        builder.environment().keySet().removeIf(ProcessRunner::steersPostgres);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue() == 0;
        process.destroyForcibly();
        return false;
    }

    // A PGDATA or PGPORT of the operator's shell means another server; our secrets are no business of a child.
    private static boolean steersPostgres(String variable) {
        return variable.startsWith("PG")
                || variable.startsWith("ZAPIS_")
                || variable.equals("TELEGRAM_BOT_TOKEN")
                || variable.equals("DATABASE_URL");
    }
}
