package dev.zapis.app.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long the read tables are waited for: where they were missed a moment ago only long enough to see whether they have moved, as
 * whoever taps while one of them stands still would wait the whole time again at each tap.
 */
final class CatchUpPatience {

    private static final Duration FULL = Duration.ofSeconds(2);
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final InstantSource clock;
    private volatile Instant missed = Instant.EPOCH;

    /** @param clock the wall's: nobody waits by any other */
    CatchUpPatience(InstantSource clock) {
        this.clock = clock;
    }

    Duration now() {
        return missed.plus(REMEMBERED).isAfter(clock.instant()) ? SHORT : FULL;
    }

    /** What became of a wait. */
    void learns(boolean reached) {
        missed = reached ? Instant.EPOCH : clock.instant();
    }
}
