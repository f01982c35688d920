package dev.zapis.bot.telegram.updates;

import dev.zapis.bot.dialog.engine.CancellationGuard;
import dev.zapis.bot.storage.Inbox;
import dev.zapis.bot.storage.Inbox.Kept;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * The updates of this instance's turns. Each turn begins with what the one before left in the inbox; what waits here when a
 * turn is over is left to whoever has the next.
 */
public final class LeasedUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(LeasedUpdates.class);
    private static final Retry UNTIL_THE_DATABASE_IS_BACK =
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100)).maxBackoff(Duration.ofSeconds(1));

    private final Inbox inbox;
    private final UpdateSource source;
    private final AtomicBoolean isOurs = new AtomicBoolean();
    private final Set<Long> underWay = new HashSet<>();
    private final Sinks.Many<Boolean> changes = Sinks.many().replay().latest();
    private final Disposable.Swap turn = Disposables.swap();

    public LeasedUpdates(Inbox inbox, UpdateSource source) {
        this.inbox = inbox;
        this.source = source;
    }

    /** From now on turns are taken, until {@link #leave}. */
    public void join(Flux<Boolean> ours) {
        turn.update(ours.distinctUntilChanged().subscribe(this::change));
    }

    /** The turn is given back: to be called when what was under way is done. */
    public void leave() {
        turn.dispose();
        change(false);
    }

    public boolean isOurs() {
        return isOurs.get();
    }

    /** How our polls go. */
    public PollingState polls() {
        return source.state();
    }

    /** Never completes; each update is there once, until it is {@link #handle handled}. */
    public Flux<Kept> updates() {
        return changes.asFlux().switchMap(ours -> ours ? duringOne() : Flux.never());
    }

    /** Runs the handling, unless the update has become another instance's. */
    Mono<Void> handle(Kept update, Mono<Void> handling) {
        return Mono.defer(() -> begins(update) ? handling : Mono.empty()).doFinally(end -> ends(update));
    }

    private Flux<Kept> duringOne() {
        return leftBehind().concatWith(source.updates(this::underWay)).filter(this::takesOn);
    }

    private Flux<Kept> leftBehind() {
        return CancellationGuard.of(Mono.defer(() -> inbox.unfinished(underWay())))
                .retryWhen(UNTIL_THE_DATABASE_IS_BACK)
                .flatMapIterable(left -> left);
    }

    // What is given up and what is left behind are seen together: nothing falls between two turns.
    private synchronized void change(boolean ours) {
        if (isOurs.getAndSet(ours) != ours) LOG.info("this instance {} updates", ours ? "handles" : "does not handle");
        changes.tryEmitNext(ours);
    }

    private synchronized boolean takesOn(Kept update) {
        return underWay.add(update.update());
    }

    private synchronized boolean begins(Kept update) {
        if (!isOurs.get()) underWay.remove(update.update());
        return isOurs.get();
    }

    private synchronized void ends(Kept update) {
        underWay.remove(update.update());
    }

    private synchronized List<Long> underWay() {
        return List.copyOf(underWay);
    }
}
