package dev.zapis.app.cli;

import dev.zapis.app.boot.BlockingWait;
import dev.zapis.app.boot.InstanceLock;
import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.DatabaseCredentials;
import dev.zapis.app.config.Settings;
import dev.zapis.app.postgres.ConnectionPools;
import dev.zapis.app.postgres.DatabaseLifecycle;
import dev.zapis.app.postgres.LoginConnection;
import dev.zapis.app.postgres.RunningDatabase;
import dev.zapis.app.store.RollbackDetector;
import dev.zapis.app.store.StoreCheckpointFile;
import dev.zapis.eventstore.identity.StoreCheckpoint;
import dev.zapis.eventstore.identity.StoreIdentity;
import dev.zapis.eventstore.identity.StoreRolledBackException;
import io.r2dbc.spi.R2dbcException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The store as a start would find it: the server's version, and whether it is an older copy than was seen here. */
final class StoreCheck implements Check {

    private static final long LIMIT_SECONDS = 60;
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final String NO_SUCH_TABLE = "42P01";

    private final ConsoleMessages messages;

    StoreCheck(ConsoleMessages messages) {
        this.messages = messages;
    }

    @Override
    public List<CheckResult> look(Settings settings) {
        var given = settings.storage().database();
        if (given != null) return look(settings, given);
        if (InstanceLock.isTaken(settings.home())) return look(settings, RunningDatabase.address(settings));
        if (!Files.exists(settings.directory().resolve("postgres/PG_VERSION"))) return List.of();
        // Nobody else can tell: the server is started for this one question, under the lock of a start.
        try (var lock = InstanceLock.take(settings.home(), messages);
                var server = DatabaseLifecycle.begin(settings)) {
            return look(settings, server.address());
        }
    }

    private List<CheckResult> look(Settings settings, DatabaseCredentials address) {
        var before = new StoreCheckpointFile(settings.directory()).read();
        try {
            var server = CheckResult.well("doctor.postgres", Map.of("version", LoginConnection.version(address)));
            return List.of(server, store(address, before));
        } catch (SQLException refused) {
            return List.of(CheckResult.ill("doctor.store.unknown", Map.of("address", address)));
        } catch (R2dbcException | IllegalStateException unknown) {
            return List.of(CheckResult.ill("doctor.store.unknown", Map.of("address", address)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of(CheckResult.ill("doctor.store.unknown", Map.of("address", address)));
        }
    }

    private CheckResult store(DatabaseCredentials address, @Nullable StoreCheckpoint before)
            throws InterruptedException {
        var pool = ConnectionPools.of(address, 1);
        var seen = new StoreIdentity(pool)
                .check(before)
                .materialize()
                .flatMap(end -> pool.close().timeout(CLOSING).onErrorComplete().thenReturn(end));
        try {
            return well(
                    BlockingWait.of(seen.<StoreCheckpoint>dematerialize(), LIMIT_SECONDS, TimeUnit.SECONDS), before);
        } catch (StoreRolledBackException older) {
            return CheckResult.ill(
                    "doctor.line", Map.of("line", RollbackDetector.advice(older).line(messages)));
        } catch (R2dbcException failed) {
            if (!NO_SUCH_TABLE.equals(failed.getSqlState())) throw failed;
            return CheckResult.well("doctor.store.new", Map.of());
        }
    }

    private static CheckResult well(StoreCheckpoint now, @Nullable StoreCheckpoint before) {
        Map<String, Object> facts = Map.of(
                "head", now.head(), "store", now.incarnation(), "seen", before == null ? now.head() : before.head());
        return CheckResult.well(before == null ? "doctor.store.unseen" : "doctor.store", facts);
    }
}
