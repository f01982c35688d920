package dev.zapis.app.postgres;

import dev.zapis.app.config.DatabaseCredentials;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.StartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The database of one run: it gets ready beside everything else and is stopped after everything else. */
public final class DatabaseLifecycle implements AutoCloseable {

    private static final long LIMIT_SECONDS = 180;
    private static final long CLOSING_SECONDS = 30;

    private final Settings settings;
    private final AtomicReference<@Nullable EmbeddedServer> embedded = new AtomicReference<>();
    private final FutureTask<DatabaseCredentials> starting = new FutureTask<>(this::start);

    private DatabaseLifecycle(Settings settings) {
        this.settings = settings;
    }

    /** Starts in the background; {@link #address()} waits for it. */
    public static DatabaseLifecycle begin(Settings settings) {
        var database = new DatabaseLifecycle(settings);
        Thread.ofPlatform().daemon().name("database-start").start(database.starting);
        return database;
    }

    private DatabaseCredentials start() throws InterruptedException {
        var given = settings.storage().database();
        if (given != null) return ExternalServer.checked(given);
        var server = EmbeddedServer.start(settings.home(), settings.directory());
        embedded.set(server);
        return server.address();
    }

    /** The address of a database that is ready. */
    public DatabaseCredentials address() {
        try {
            return starting.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StartupException known) throw known;
            throw new IllegalStateException("The database could not be started", failed.getCause());
        } catch (TimeoutException late) {
            throw StartupException.because("too-slow", Map.of("seconds", LIMIT_SECONDS, "log", log()))
                    .after(late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the database was starting", interrupted);
        }
    }

    /** How it is as far as we run it: one in other hands is asked, not supervised. */
    public ServerState state() {
        var server = embedded.get();
        return server == null ? ServerState.RUNNING : server.supervisor().state();
    }

    /** Tells of each outage of a database that we run, once it is there again; to be called when it is ready. */
    public void onOutage(Consumer<OutageRecord> listener) {
        var server = embedded.get();
        if (server != null) server.supervisor().tell(listener);
    }

    /** At the beginning of the end: a server of ours that answers nobody is killed, so that nobody waits for it. May block. */
    public void endIfSilent() {
        var server = embedded.get();
        if (server == null) return;
        try {
            server.endIfSilent();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Object log() {
        return settings.home().resolve("logs");
    }

    // A start that is under way is waited for: a server that nobody knows would outlive us.
    @Override
    public void close() {
        try {
            starting.get(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException neverReady) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        var server = embedded.getAndSet(null);
        if (server != null) server.close();
    }
}
