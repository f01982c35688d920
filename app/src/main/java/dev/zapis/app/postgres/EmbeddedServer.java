package dev.zapis.app.postgres;

import dev.zapis.app.config.DatabaseCredentials;
import dev.zapis.app.config.PrivateFiles;
import dev.zapis.app.config.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of our own on loopback, with data that outlive it. */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final long LOG_LIMIT = 10L << 20;

    /** One that is only busy lets somebody in by then. */
    private static final Duration LAST_QUESTION = Duration.ofSeconds(2);

    private final SupervisedServer server;
    private final Postmaster postmaster;
    private final ServerSupervisor supervisor;
    private final DatabaseCredentials address;

    private EmbeddedServer(SupervisedServer server, ServerSupervisor.Pace pace) {
        this.server = server;
        this.postmaster = server.postmaster();
        this.supervisor = new ServerSupervisor(server, pace);
        this.address = server.address();
    }

    /** {@code home} holds programs and logs, {@code store} the data; the caller holds the home's lock. */
    static EmbeddedServer start(Path home, Path store) throws InterruptedException {
        return start(home, store, ServerSupervisor.Pace.USUAL);
    }

    static EmbeddedServer start(Path home, Path store, ServerSupervisor.Pace pace) throws InterruptedException {
        var directory = new ServerDirectory(store);
        Path serverLog = home.resolve("logs/postgres.log");
        try {
            return new EmbeddedServer(started(home, directory, serverLog), pace);
        } catch (IOException failed) {
            throw StartupException.because("postgres-failed", Map.of("directory", directory.data(), "log", serverLog))
                    .after(failed);
        }
    }

    private static SupervisedServer started(Path home, ServerDirectory directory, Path serverLog)
            throws IOException, InterruptedException {
        PrivateFiles.directory(home.resolve("logs"));
        rotate(serverLog);
        PrivateFiles.touch(serverLog);
        directory.check();
        var processes = new ProcessRunner(UserNamespace.prefix(), serverLog);
        var programs = PostgresPrograms.in(home, PostgresArchive.ofThisMachine());
        var cluster = new ClusterInitializer(programs, processes);
        if (directory.isNew()) cluster.createIn(directory);
        var control = new PgCtl(directory.data(), serverLog, programs, processes);
        var postmaster = new Postmaster(directory.data());
        new OrphanServer(postmaster).stop(control);
        cluster.separateSuperuser(directory);
        int port = control.start();
        var address = new DatabaseCredentials(
                "127.0.0.1", port, "zapis", "zapis", directory.password().read(), "disable", null);
        checkLogin(address, directory, control);
        log.info("The embedded database listens on port {}", port);
        return new SupervisedServer(postmaster, control, address);
    }

    // The password of another home, or of an older backup, would fail much later and say nothing of a file.
    private static void checkLogin(DatabaseCredentials address, ServerDirectory directory, PgCtl control)
            throws IOException, InterruptedException {
        try (var connection = LoginConnection.to(address)) {
            log.debug("The embedded database is {}", connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException refused) {
            control.stop();
            if (!LoginConnection.isRefused(refused)) throw new IOException(refused);
            throw StartupException.because(
                            "postgres-password-wrong",
                            Map.of("file", directory.password().file(), "directory", directory.data()))
                    .after(refused);
        }
    }

    private static void rotate(Path serverLog) throws IOException {
        if (!Files.exists(serverLog) || Files.size(serverLog) < LOG_LIMIT) return;
        Files.move(serverLog, serverLog.resolveSibling("postgres.1.log"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Refuses where a start would be refused, without starting anything. */
    public static void check(Path store) {
        try {
            new ServerDirectory(store).check();
            UserNamespace.prefix();
            PostgresArchive.ofThisMachine();
        } catch (IOException refused) {
            throw StartupException.because("postgres-rights", Map.of("directory", store))
                    .after(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    DatabaseCredentials address() {
        return address;
    }

    ServerSupervisor supervisor() {
        return supervisor;
    }

    /** Before the end: one that answers nobody would be waited for by everybody who still has something to write. */
    void endIfSilent() throws IOException {
        if (supervisor.state() != ServerState.HUNG && server.answers(LAST_QUESTION)) return;
        log.warn("The embedded database answers nobody and is killed, as the end has come");
        supervisor.end();
        postmaster.kill();
    }

    @Override
    public void close() {
        try {
            // It would hear no request to stop either.
            if (postmaster.process().isPresent()) endIfSilent();
            supervisor.close();
            if (postmaster.process().isPresent()) server.control().stop();
            postmaster.kill();
            log.info("The embedded database is stopped");
        } catch (IOException failed) {
            log.warn("The embedded database could not be stopped; the next start will do it", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
