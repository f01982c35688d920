package dev.zapis.app.cli;

import dev.zapis.app.boot.BlockingWait;
import dev.zapis.app.boot.InstanceLock;
import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.DatabaseCredentials;
import dev.zapis.app.config.MasterKeyFile;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.StartupException;
import dev.zapis.app.postgres.ConnectionPools;
import dev.zapis.app.postgres.DatabaseLifecycle;
import dev.zapis.app.store.ErasureLedger;
import dev.zapis.app.store.MaintenanceStore;
import dev.zapis.app.store.StoreCheckpointFile;
import dev.zapis.eventstore.identity.StoreCheckpoint;
import dev.zapis.eventstore.identity.StoreIdentity;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/** The operator's word that the older copy of the store, which a start refused, is the one that is wanted. */
final class AcceptRestore {

    private static final long LIMIT_SECONDS = 60;
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Settings settings;
    private final ConsoleMessages messages;

    AcceptRestore(Settings settings, ConsoleMessages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** The store goes on from where the copy ends; fails with {@link StartupException} while a Zapis works with it. */
    StoreCheckpoint accept() throws InterruptedException {
        try (var lock = InstanceLock.take(settings.home(), messages);
                var server = DatabaseLifecycle.begin(settings)) {
            var pool = ConnectionPools.of(server.address(), 2);
            var begun = begun(new StoreIdentity(pool))
                    .materialize()
                    .flatMap(end ->
                            pool.close().timeout(CLOSING).onErrorComplete().thenReturn(end));
            var seen = BlockingWait.of(begun.<StoreCheckpoint>dematerialize(), LIMIT_SECONDS, TimeUnit.SECONDS);
            new StoreCheckpointFile(settings.directory()).write(seen);
            BlockingWait.of(forgottenAgain(server.address()), LIMIT_SECONDS, TimeUnit.SECONDS);
            return seen;
        }
    }

    /** A copy from before this version's tables, or under a key that is not at hand: the next start sees to it. */
    private Mono<Long> forgottenAgain(DatabaseCredentials address) {
        var list = new ErasureLedger(settings.directory());
        return MaintenanceStore.open(address, MasterKeyFile.keysOf(settings))
                .flatMap(store -> store.forgetAgain(list)
                        .materialize()
                        .flatMap(end ->
                                store.close().timeout(CLOSING).onErrorComplete().thenReturn(end))
                        .<Long>dematerialize())
                .onErrorResume(StartupException.class, later -> Mono.just(0L));
    }

    private static Mono<StoreCheckpoint> begun(StoreIdentity store) {
        return store.instances()
                .flatMap(running -> running == 0
                        ? store.begin()
                        : Mono.error(StartupException.because("restored.in-use", Map.of("instances", running))));
    }
}
