package dev.zapis.eventstore.projection.run;

import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.projection.generation.Generation;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notices that the log goes on and no batch comes: from one taking of the claim to its end. */
final class Watchdog {

    private static final int LOOKS = 4;

    private final Generation generation;
    private final EventLog log;
    private final Duration patience;
    private volatile long position;
    private volatile boolean busy;
    private volatile long suspectedSince;

    Watchdog(Generation generation, EventLog log, Duration patience) {
        this.generation = generation;
        this.log = log;
        this.patience = patience;
    }

    /** Work has begun: it has limits of its own. */
    void begins() {
        busy = true;
    }

    /** Work is done, and the token stands here. */
    void ends(long at) {
        position = at;
        suspectedSince = 0;
        busy = false;
    }

    /** Emits nothing, and fails with {@link StalledException}. */
    Flux<Long> watch() {
        return Flux.interval(patience.dividedBy(LOOKS))
                .onBackpressureDrop()
                .concatMap(tick -> busy ? Mono.<Long>empty() : look(position), 1);
    }

    private Mono<Long> look(long here) {
        return log.head().onErrorComplete().flatMap(head -> {
            long now = System.nanoTime() | 1;
            if (busy || here != position || head <= here) {
                suspectedSince = 0;
            } else if (suspectedSince == 0) {
                suspectedSince = now;
            } else if (now - suspectedSince >= patience.toNanos()) {
                return Mono.error(() -> new StalledException(generation, here, patience));
            }
            return Mono.empty();
        });
    }
}
