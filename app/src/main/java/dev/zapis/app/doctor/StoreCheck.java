package dev.zapis.app.doctor;

import dev.zapis.app.config.DatabaseAddress;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.Words;
import dev.zapis.app.database.Beside;
import dev.zapis.app.database.DatabaseLifecycle;
import dev.zapis.app.database.Login;
import dev.zapis.app.database.Pools;
import dev.zapis.app.opening.StoreMark;
import dev.zapis.app.opening.StoreWatch;
import dev.zapis.app.start.Awaited;
import dev.zapis.app.start.HomeLock;
import dev.zapis.eventstore.identity.OlderCopy;
import dev.zapis.eventstore.identity.Sighting;
import dev.zapis.eventstore.identity.StoreIdentity;
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

    private final Words words;

    StoreCheck(Words words) {
        this.words = words;
    }

    @Override
    public List<Finding> look(Settings settings) {
        var given = settings.storage().database();
        if (given != null) return look(settings, given);
        if (HomeLock.isTaken(settings.home())) return look(settings, Beside.address(settings));
        if (!Files.exists(settings.directory().resolve("postgres/PG_VERSION"))) return List.of();
        // Nobody else can tell: the server is started for this one question, under the lock of a start.
        try (var lock = HomeLock.take(settings.home(), words);
                var server = DatabaseLifecycle.begin(settings)) {
            return look(settings, server.address());
        }
    }

    private List<Finding> look(Settings settings, DatabaseAddress address) {
        var before = new StoreMark(settings.directory()).read();
        try {
            var server = Finding.well("doctor.postgres", Map.of("version", Login.version(address)));
            return List.of(server, store(address, before));
        } catch (SQLException refused) {
            return List.of(Finding.ill("doctor.store.unknown", Map.of("address", address)));
        } catch (R2dbcException | IllegalStateException unknown) {
            return List.of(Finding.ill("doctor.store.unknown", Map.of("address", address)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of(Finding.ill("doctor.store.unknown", Map.of("address", address)));
        }
    }

    private Finding store(DatabaseAddress address, @Nullable Sighting before) throws InterruptedException {
        var pool = Pools.of(address, 1);
        var seen = new StoreIdentity(pool)
                .check(before)
                .materialize()
                .flatMap(end -> pool.close().timeout(CLOSING).onErrorComplete().thenReturn(end));
        try {
            return well(Awaited.of(seen.<Sighting>dematerialize(), LIMIT_SECONDS, TimeUnit.SECONDS), before);
        } catch (OlderCopy older) {
            return Finding.ill(
                    "doctor.line", Map.of("line", StoreWatch.advice(older).line(words)));
        } catch (R2dbcException failed) {
            if (!NO_SUCH_TABLE.equals(failed.getSqlState())) throw failed;
            return Finding.well("doctor.store.new", Map.of());
        }
    }

    private static Finding well(Sighting now, @Nullable Sighting before) {
        Map<String, Object> facts = Map.of(
                "head", now.head(), "store", now.incarnation(), "seen", before == null ? now.head() : before.head());
        return Finding.well(before == null ? "doctor.store.unseen" : "doctor.store", facts);
    }
}
