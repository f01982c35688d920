package dev.zapis.bot.dialog.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What one update has set going. The chat's next update waits for the end of it, also when the person has been answered before. */
final class PendingWork {

    private static final Logger LOG = LoggerFactory.getLogger(PendingWork.class);

    /** After the answer. The database gives up what has fallen silent sooner, so only a fault of ours comes so far. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<Mono<Void>> ends = new CopyOnWriteArrayList<>();

    /** Goes on to its end, whatever limit is set to it. */
    <T> Mono<T> whole(Mono<T> work) {
        return Mono.defer(() -> {
            Sinks.Empty<Void> end = Sinks.empty();
            ends.add(end.asMono());
            return CancellationGuard.of(work.doFinally(any -> end.tryEmitEmpty()));
        });
    }

    /** Completes when nothing is under way any more. */
    Mono<Void> ended(long chat) {
        return Mono.defer(() -> Mono.when(ends)).timeout(LIMIT).onErrorResume(TimeoutException.class, endless -> {
            LOG.error(
                    "chat {}: work has not ended {} s after the answer, and goes on beside what comes next",
                    chat,
                    LIMIT.toSeconds());
            return Mono.empty();
        });
    }
}
