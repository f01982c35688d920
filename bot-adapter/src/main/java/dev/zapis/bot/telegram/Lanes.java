package dev.zapis.bot.telegram;

import dev.zapis.bot.memory.Inbox;
import dev.zapis.bot.memory.Inbox.Kept;
import dev.zapis.events.Ids;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Updates in lanes: those of one chat one after another, those of chats in other lanes beside them. A full lane slows the
 * polling; nothing is dropped.
 */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final int LANES = 16;
    private static final int WAITING = 256;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Retry UNTIL_THE_DATABASE_IS_BACK =
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(30));
    private static final int CODE_LENGTH = 6;

    private final UpdateHandler handler;
    private final Inbox inbox;
    private final Turns turns;

    Lanes(UpdateHandler handler, Inbox inbox, Turns turns) {
        this.handler = handler;
        this.inbox = inbox;
        this.turns = turns;
    }

    /** Completes when all is handled. */
    Mono<Void> handle(Flux<Kept> updates) {
        return updates.map(Taken::now)
                .groupBy(Lanes::lane, WAITING)
                .flatMap(lane -> lane.concatMap(taken -> turns.handle(taken.update(), handle(taken)), 1), LANES, 1)
                .then();
    }

    /** An update in its lane, and the stopwatch that runs until it is answered. */
    private record Taken(Kept update, Stopwatch stopwatch) {

        static Taken now(Kept update) {
            return new Taken(update, new Stopwatch());
        }
    }

    private static int lane(Taken taken) {
        return Math.floorMod(Objects.hashCode(taken.update().chat()), LANES);
    }

    private Mono<Void> handle(Taken taken) {
        return handle(taken.update()).contextWrite(taken.stopwatch()::carried);
    }

    private Mono<Void> handle(Kept update) {
        return Mono.defer(() -> handler.handle(update))
                .flatMap(settled -> settled ? Mono.<Void>empty() : inbox.handled(update.update()))
                .onErrorResume(failure -> failed(update, failure));
    }

    /** Tried again a little later; after that it is put aside, and the person told so with the code. */
    private Mono<Void> failed(Kept update, Throwable failure) {
        String code = Ids.derived("update", "" + update.update()).substring(0, CODE_LENGTH);
        LOG.error("update {} failed, code {}", update.update(), code, failure);
        return inbox.failed(update.update(), code + " " + failure.getClass().getSimpleName())
                .retryWhen(UNTIL_THE_DATABASE_IS_BACK)
                .flatMap(again -> again
                        ? Mono.delay(BETWEEN_TRIES).then(Mono.defer(() -> handle(update)))
                        : handler.apologise(update, code, failure));
    }
}
