package dev.zapis.app.database;

import dev.zapis.app.config.CannotStart;
import dev.zapis.app.config.DatabaseAddress;
import dev.zapis.app.config.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of our own on loopback, with data that outlive it. */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final long LOG_LIMIT = 10L << 20;

    private final Control control;
    private final Postmaster postmaster;
    private final Supervisor supervisor;
    private final DatabaseAddress address;

    private EmbeddedServer(SupervisedServer server, Supervisor.Pace pace) {
        this.control = server.control();
        this.postmaster = server.postmaster();
        this.supervisor = new Supervisor(server, pace);
        this.address = server.address();
    }

    /** {@code home} holds programs and logs, {@code store} the data; the caller holds the home's lock. */
    static EmbeddedServer start(Path home, Path store) throws InterruptedException {
        return start(home, store, Supervisor.Pace.USUAL);
    }

    static EmbeddedServer start(Path home, Path store, Supervisor.Pace pace) throws InterruptedException {
        var directory = new ServerDirectory(store);
        Path serverLog = home.resolve("logs/postgres.log");
        try {
            return new EmbeddedServer(started(home, directory, serverLog), pace);
        } catch (IOException failed) {
            throw CannotStart.because("postgres-failed", Map.of("directory", directory.data(), "log", serverLog))
                    .after(failed);
        }
    }

    private static SupervisedServer started(Path home, ServerDirectory directory, Path serverLog)
            throws IOException, InterruptedException {
        PrivateFiles.directory(home.resolve("logs"));
        rotate(serverLog);
        PrivateFiles.touch(serverLog);
        directory.check();
        var execution = new Execution(RootUser.prefix(), serverLog);
        var programs = PostgresPrograms.in(home, PostgresArchive.ofThisMachine());
        var cluster = new NewCluster(programs, execution);
        if (directory.isNew()) cluster.createIn(directory);
        var control = new Control(directory.data(), serverLog, programs, execution);
        var postmaster = new Postmaster(directory.data());
        new Orphan(postmaster).stop(control);
        cluster.separateSuperuser(directory);
        int port = control.start();
        var address = new DatabaseAddress(
                "127.0.0.1", port, "zapis", "zapis", directory.password().read(), "disable", null);
        checkLogin(address, directory, control);
        log.info("The embedded database listens on port {}", port);
        return new SupervisedServer(postmaster, control, address);
    }

    // The password of another home, or of an older backup, would fail much later and say nothing of a file.
    private static void checkLogin(DatabaseAddress address, ServerDirectory directory, Control control)
            throws IOException, InterruptedException {
        try (var connection = Login.to(address)) {
            log.debug("The embedded database is {}", connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException refused) {
            control.stop();
            if (!Login.isRefused(refused)) throw new IOException(refused);
            throw CannotStart.because(
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
            RootUser.prefix();
            PostgresArchive.ofThisMachine();
        } catch (IOException refused) {
            throw CannotStart.because("postgres-rights", Map.of("directory", store))
                    .after(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    DatabaseAddress address() {
        return address;
    }

    Supervisor supervisor() {
        return supervisor;
    }

    @Override
    public void close() {
        try {
            supervisor.close();
            // One that answers nobody hears no request to stop either.
            if (supervisor.state() != ServerState.HUNG && postmaster.process().isPresent()) control.stop();
            postmaster.kill();
            log.info("The embedded database is stopped");
        } catch (IOException failed) {
            log.warn("The embedded database could not be stopped; the next start will do it", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
