package dev.zapis.eventstore.projection.run;

import dev.zapis.eventstore.EventLog;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notices that the log goes on and no batch comes: from one opening of the way to the log to its end. */
public final class Watchdog {

    private static final int LOOKS = 4;

    private final String what;
    private final EventLog log;
    private final Duration timeout;
    private volatile long position;
    private volatile boolean busy;
    private volatile long suspectedSince;

    /** @param what follows the log, in the words of a line of the log file */
    public Watchdog(String what, EventLog log, Duration timeout) {
        this.what = what;
        this.log = log;
        this.timeout = timeout;
    }

    /** Work has begun: it has limits of its own. */
    void begins() {
        busy = true;
    }

    /** Work is done, and all is taken up to here. */
    public void ends(long at) {
        position = at;
        suspectedSince = 0;
        busy = false;
    }

    /** Emits nothing, and fails with {@link StalledException}. */
    public Flux<Long> watch() {
        return Flux.interval(timeout.dividedBy(LOOKS))
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
            } else if (now - suspectedSince >= timeout.toNanos()) {
                return Mono.error(() -> new StalledException(what, here, timeout));
            }
            return Mono.empty();
        });
    }
}
