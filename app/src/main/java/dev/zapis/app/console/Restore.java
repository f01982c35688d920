package dev.zapis.app.console;

import dev.zapis.app.config.CannotStart;
import dev.zapis.app.config.DatabaseAddress;
import dev.zapis.app.config.MasterKeyFile;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.Words;
import dev.zapis.app.database.DatabaseLifecycle;
import dev.zapis.app.database.Pools;
import dev.zapis.app.forgetting.ForgottenList;
import dev.zapis.app.opening.StoreMark;
import dev.zapis.app.start.Awaited;
import dev.zapis.app.start.HomeLock;
import dev.zapis.app.wiring.StoreAtHand;
import dev.zapis.eventstore.identity.Sighting;
import dev.zapis.eventstore.identity.StoreIdentity;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/** The operator's word that the older copy of the store, which a start refused, is the one that is wanted. */
final class Restore {

    private static final long LIMIT_SECONDS = 60;
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Settings settings;
    private final Words words;

    Restore(Settings settings, Words words) {
        this.settings = settings;
        this.words = words;
    }

    /** The store goes on from where the copy ends; fails with {@link CannotStart} while a Zapis works with it. */
    Sighting accept() throws InterruptedException {
        try (var lock = HomeLock.take(settings.home(), words);
                var server = DatabaseLifecycle.begin(settings)) {
            var pool = Pools.of(server.address(), 2);
            var begun = begun(new StoreIdentity(pool))
                    .materialize()
                    .flatMap(end ->
                            pool.close().timeout(CLOSING).onErrorComplete().thenReturn(end));
            var seen = Awaited.of(begun.<Sighting>dematerialize(), LIMIT_SECONDS, TimeUnit.SECONDS);
            new StoreMark(settings.directory()).write(seen);
            Awaited.of(forgottenAgain(server.address()), LIMIT_SECONDS, TimeUnit.SECONDS);
            return seen;
        }
    }

    /** A copy from before this version's tables, or under a key that is not at hand: the next start sees to it. */
    private Mono<Long> forgottenAgain(DatabaseAddress address) {
        var list = new ForgottenList(settings.directory());
        return StoreAtHand.open(address, MasterKeyFile.keysOf(settings))
                .flatMap(store -> store.forgetAgain(list)
                        .materialize()
                        .flatMap(end ->
                                store.close().timeout(CLOSING).onErrorComplete().thenReturn(end))
                        .<Long>dematerialize())
                .onErrorResume(CannotStart.class, later -> Mono.just(0L));
    }

    private static Mono<Sighting> begun(StoreIdentity store) {
        return store.instances()
                .flatMap(running -> running == 0
                        ? store.begin()
                        : Mono.error(CannotStart.because("restored.in-use", Map.of("instances", running))));
    }
}
