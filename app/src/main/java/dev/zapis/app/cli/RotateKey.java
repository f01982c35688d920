package dev.zapis.app.cli;

import dev.zapis.app.boot.BlockingWait;
import dev.zapis.app.boot.InstanceLock;
import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.MasterKeyFile;
import dev.zapis.app.config.MasterKeys;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.StartupException;
import dev.zapis.app.postgres.ConnectionPools;
import dev.zapis.app.postgres.DatabaseLifecycle;
import dev.zapis.app.store.StoreKeyring;
import dev.zapis.eventstore.identity.StoreIdentity;
import dev.zapis.eventstore.postgres.Database;
import io.r2dbc.spi.R2dbcTransientException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Puts the store under another master key. The new key is at hand before the store is under it, and the previous one stays at
 * hand: however this ends, a start finds the right one, and it can be done again.
 */
final class RotateKey {

    private static final long LIMIT_SECONDS = 600;
    private static final Duration CLOSING = Duration.ofSeconds(5);

    /** A program that has just begun on a busy machine may need longer for its first connection than one at work. */
    private static final Retry FIRST =
            Retry.backoff(5, Duration.ofMillis(200)).filter(R2dbcTransientException.class::isInstance);

    private final Settings settings;
    private final ConsoleMessages messages;

    RotateKey(Settings settings, ConsoleMessages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** Answers how many people's data keys there are; fails with {@link StartupException} while a Zapis works with the store. */
    long run() throws InterruptedException {
        try (var lock = InstanceLock.take(settings.home(), messages);
                var server = DatabaseLifecycle.begin(settings)) {
            var pool = ConnectionPools.of(server.address(), 2);
            var exchanged = unused(pool)
                    .retryWhen(FIRST)
                    .then(Mono.defer(() -> exchanged(pool, MasterKeyFile.keysOf(settings))))
                    .materialize()
                    .flatMap(end ->
                            pool.close().timeout(CLOSING).onErrorComplete().thenReturn(end));
            return BlockingWait.of(exchanged.<Long>dematerialize(), LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Mono<Long> exchanged(Database pool, MasterKeys keys) {
        return StoreKeyring.of(pool, keys)
                .flatMap(store -> store.exchanged(pool, next(store, keys).current())
                        .switchIfEmpty(Mono.error(() -> StartupException.because("other-key", Map.of()))));
    }

    /** Of a store that is behind, as after an exchange that was cut off, the current key is the next one. */
    private MasterKeys next(StoreKeyring store, MasterKeys keys) {
        if (!store.master().equals(keys.current())) return keys;
        if (settings.storage().key() != null) throw StartupException.because("rotate.same", Map.of());
        return MasterKeyFile.exchanged(settings, keys);
    }

    private static Mono<Void> unused(Database pool) {
        return new StoreIdentity(pool)
                .instances()
                .flatMap(running -> running == 0
                        ? Mono.empty()
                        : Mono.error(StartupException.because("restored.in-use", Map.of("instances", running))));
    }
}
