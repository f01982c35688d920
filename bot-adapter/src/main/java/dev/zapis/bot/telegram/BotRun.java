package dev.zapis.bot.telegram;

import dev.zapis.bot.telegram.api.GetMeCall;
import dev.zapis.bot.telegram.updates.LeasedUpdates;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The work between a start and a stop of the bot. */
record BotRun(long id, String username, LeasedUpdates updates, Work work) {

    private static final Logger LOG = LoggerFactory.getLogger(BotRun.class);
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(5);

    /**
     * @param running what is under way
     * @param stop told when no more is to be taken on
     * @param over tells when all that was taken on is done
     */
    record Work(Disposable running, Sinks.Empty<Void> stop, Sinks.Empty<Void> over) {}

    /** @param work begins when subscribed to, takes on no more when its argument completes */
    static BotRun begun(GetMeCall.Me me, LeasedUpdates updates, Function<Mono<Void>, Mono<Void>> work) {
        Sinks.Empty<Void> stop = Sinks.empty();
        Sinks.Empty<Void> over = Sinks.empty();
        Disposable running = work.apply(stop.asMono())
                .doOnError(BotRun::told)
                .onErrorComplete()
                .doFinally(any -> over.tryEmitEmpty())
                .subscribe();
        LOG.info("at work as @{}", me.username());
        return new BotRun(me.id(), me.username(), updates, new Work(running, stop, over));
    }

    /** What is not done by the time limit is done by the next run: it is in the inbox. */
    Mono<Void> end() {
        return Mono.defer(() -> {
            work.stop().tryEmitEmpty();
            return work.over().asMono().timeout(LAST_MOMENTS, Mono.empty()).doFinally(any -> leave());
        });
    }

    private void leave() {
        work.running().dispose();
        updates.leave();
    }

    private static void told(Throwable failure) {
        LOG.error("polling ends", failure);
    }
}
