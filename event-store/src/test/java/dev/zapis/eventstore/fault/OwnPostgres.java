package dev.zapis.eventstore.fault;

import dev.zapis.eventstore.postgres.DatabaseAddress;
import io.r2dbc.postgresql.client.SSLMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;

/** A server of a test's own, which it may kill, freeze and start again; with fsync on. Its one database is migrated. */
final class OwnPostgres implements AutoCloseable {

    private final Path directory;
    private final int port;
    private EmbeddedPostgres server;

    private OwnPostgres(Path directory) throws IOException {
        this.directory = directory;
        this.port = freePort();
        this.server = start(directory, port);
    }

    /** In a new directory that is deleted in the end. */
    static OwnPostgres start() throws IOException {
        return in(Files.createTempDirectory("zapis-fault"));
    }

    /** In this directory. */
    static OwnPostgres in(Path directory) throws IOException {
        var own = new OwnPostgres(directory);
        var safe = "select count(*) from pg_settings where name in ('fsync', 'synchronous_commit') and setting = 'on'";
        if (Beside.number(own.address(), safe) != 2) {
            throw new IllegalStateException("the server would lose answered commits");
        }
        Flyway.configure()
                .dataSource(own.server.getPostgresDatabase())
                .locations("classpath:db/migration/event-store")
                .load()
                .migrate();
        return own;
    }

    DatabaseAddress address() {
        return new DatabaseAddress("127.0.0.1", port, "postgres", "postgres", "postgres", SSLMode.DISABLE, null);
    }

    Path data() {
        return directory.resolve("data");
    }

    /** All processes at once, as if the machine had lost its power (but for what the system's cache holds). */
    void kill() throws IOException, InterruptedException {
        var all = processes();
        Signal.STOP.to(Stream.of(postmaster()));
        Signal.KILL.to(Stream.concat(all.stream(), processes().stream()).distinct());
        awaitEnd(all);
    }

    /** As an impatient operator would. */
    void stopImmediately() throws IOException, InterruptedException {
        var all = processes();
        Signal.QUIT.to(Stream.of(postmaster()));
        awaitEnd(all);
    }

    /** Whether somebody answers. */
    boolean isUp() {
        try {
            return Beside.number(address(), "select 1") == 1;
        } catch (IllegalStateException down) {
            return false;
        }
    }

    void restart() throws IOException {
        release();
        server = start(directory, port);
    }

    void freeze() throws IOException, InterruptedException {
        Signal.STOP.to(Stream.of(postmaster()));
        Signal.STOP.to(processes().stream());
    }

    void thaw() throws IOException, InterruptedException {
        Signal.CONT.to(processes().stream());
    }

    @Override
    public void close() throws Exception {
        kill();
        release();
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void release() {
        try {
            server.close();
        } catch (IOException | RuntimeException stopped) {
            // There is nothing left to stop.
        }
    }

    /** The server is no child of this program: it says itself who it is. */
    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data().resolve("postmaster.pid")).getFirst().trim());
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("the server is not there"));
    }

    private List<ProcessHandle> processes() throws IOException {
        var postmaster = postmaster();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> processes.stream().allMatch(Signal::isOver));
    }

    private static EmbeddedPostgres start(Path directory, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(2))
                // The kit's own defaults would lose answered commits.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start();
    }

    /** None that the system lends to callers: while the server is down, one of them would have it. */
    private static int freePort() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
        throw new IOException("no free port");
    }
}
