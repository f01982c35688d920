package dev.zapis.app.store;

import dev.zapis.app.config.StartupException;
import dev.zapis.eventstore.identity.StoreCheckpoint;
import dev.zapis.eventstore.identity.StoreIdentity;
import dev.zapis.eventstore.identity.StoreRolledBackException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Refuses to go on with an older copy of the store than was seen here, at the start and while running: positions would be
 * given a second time, and what was made of the first ones would be shown for them.
 */
public final class RollbackDetector {

    private static final Logger LOG = LoggerFactory.getLogger(RollbackDetector.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LAST_LOOK = Duration.ofSeconds(3);

    private final StoreIdentity store;
    private final StoreCheckpointFile mark;
    private final Runnable end;
    private final Disposable.Swap watching = Disposables.swap();
    private volatile @Nullable StartupException failure;

    /** @param end what is to be done when the store is exchanged for an older copy while it is in use */
    public RollbackDetector(StoreIdentity store, StoreCheckpointFile mark, Runnable end) {
        this.store = store;
        this.mark = mark;
        this.end = end;
    }

    /** Fails with {@link StartupException} where the store is an older copy; watches it from then on. */
    public Mono<Void> start() {
        return aside(() -> Optional.ofNullable(mark.read()))
                .flatMap(before -> store.check(before.orElse(null)))
                .onErrorMap(StoreRolledBackException.class, RollbackDetector::advice)
                .flatMap(this::noted)
                .doOnNext(this::watch)
                .then();
    }

    /** Notes how far the store has come. */
    public Mono<Void> stop() {
        return Mono.defer(() -> {
            watching.dispose();
            return failure != null
                    ? Mono.empty()
                    : store.check(null).timeout(LAST_LOOK).flatMap(this::noted).then();
        });
    }

    /** Why the product could not go on; none where it could. */
    public Optional<StartupException> failure() {
        return Optional.ofNullable(failure);
    }

    /** What an operator should know and do. */
    public static StartupException advice(StoreRolledBackException copy) {
        var before = copy.before();
        var sign = copy.sign().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return StartupException.because(
                        "older-copy." + sign,
                        Map.of(
                                "seen",
                                before == null ? 0 : before.head(),
                                "now",
                                copy.now().head()))
                .after(copy);
    }

    private void watch(StoreCheckpoint from) {
        watching.update(store.watch(from, PAUSE)
                .concatMap(this::noted, 1)
                .doOnError(StoreRolledBackException.class, this::end)
                .subscribe(
                        seen -> {}, failure -> LOG.error("the store is no longer watched: {}", failure.getMessage())));
    }

    private void end(StoreRolledBackException copy) {
        failure = advice(copy);
        end.run();
    }

    private Mono<StoreCheckpoint> noted(StoreCheckpoint seen) {
        return aside(() -> {
            mark.write(seen);
            return seen;
        });
    }

    private static <T> Mono<T> aside(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
