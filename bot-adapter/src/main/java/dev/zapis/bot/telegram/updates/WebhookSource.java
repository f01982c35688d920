package dev.zapis.bot.telegram.updates;

import dev.zapis.bot.dialog.engine.CancellationGuard;
import dev.zapis.bot.storage.Inbox;
import dev.zapis.bot.storage.Inbox.Kept;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Keeps what Telegram brings, and finds in the inbox what it has brought: here at once, to another instance within a second.
 * What is not taken on yet waits in the inbox, not in memory.
 */
public final class WebhookSource implements UpdateSource {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BUSY = Duration.ofMillis(100);
    private static final int AT_ONCE = 256;
    private static final Retry UNTIL_THE_DATABASE_IS_BACK =
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100)).maxBackoff(Duration.ofSeconds(1));

    private final Inbox inbox;
    private final Sinks.Many<Boolean> signal = Sinks.many().multicast().directBestEffort();

    public WebhookSource(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Completes when the update is safely kept; one that was kept before is as good. */
    public Mono<Void> keep(Kept brought) {
        return CancellationGuard.of(inbox.keep(List.of(brought)))
                .doOnNext(fresh -> ring())
                .then();
    }

    // A look begins when all that the one before found is taken: nothing is found twice.
    @Override
    public Flux<Kept> updates(Supplier<? extends Collection<Long>> underWay) {
        return Flux.merge(Flux.interval(BETWEEN_LOOKS).map(tick -> true), signal.asFlux())
                .onBackpressureLatest()
                .concatMap(tick -> look(underWay), 0);
    }

    private Flux<Kept> look(Supplier<? extends Collection<Long>> underWay) {
        return CancellationGuard.of(Mono.defer(() -> inbox.waiting(underWay.get(), AT_ONCE)))
                .retryWhen(UNTIL_THE_DATABASE_IS_BACK)
                .flatMapMany(found -> Flux.fromIterable(found).doOnComplete(() -> {
                    if (found.size() == AT_ONCE) ring();
                }));
    }

    private void ring() {
        signal.emitNext(true, Sinks.EmitFailureHandler.busyLooping(BUSY));
    }
}
