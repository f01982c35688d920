package dev.zapis.eventstore.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import io.r2dbc.postgresql.client.SSLMode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A program that appends until it is killed, and tells over its output what it asked and was told. */
final class AppendingProgram {

    private static final int CALLERS = 16;

    private AppendingProgram() {}

    /** Arguments: host, port, database, user. */
    public static void main(String[] args) throws InterruptedException {
        System.setOut(System.err);
        var address = new DatabaseAddress(
                args[0], Integer.parseInt(args[1]), args[2], args[3], args[3], SSLMode.DISABLE, null);
        var log = PostgresEventLog.open(Database.open(address, 8));
        Load.start(CALLERS, log, new Journal(new FileOutputStream(FileDescriptor.out)));
        // Nobody counts it down: the end comes from outside, or by itself should the test have died.
        new CountDownLatch(1).await(2, TimeUnit.MINUTES);
        Runtime.getRuntime().halt(1);
    }

    /** Starts it, kills it so long after its first answer, and tells what it had asked and was told. */
    static List<Attempt> runAndKill(DatabaseAddress address, long nanos) throws IOException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProgram.class.getName(),
                        address.host(),
                        Integer.toString(address.port()),
                        address.database(),
                        address.user())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = new BufferedReader(program.inputReader(UTF_8))) {
            var killed = new AtomicBoolean();
            return Journal.read(lines.lines().peek(line -> {
                if (line.contains(" recorded ") && killed.compareAndSet(false, true)) {
                    killLater(program, nanos);
                }
            }));
        } finally {
            program.destroyForcibly();
        }
    }

    private static void killLater(Process program, long nanos) {
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(nanos);
            kill(program);
        });
    }

    /** The process's own method would close the pipe too, with answers still in it. */
    private static void kill(Process program) {
        try {
            Signal.KILL.to(Stream.of(program.toHandle()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the program lives", e);
        }
    }
}
