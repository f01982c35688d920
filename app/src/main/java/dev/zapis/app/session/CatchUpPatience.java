package dev.zapis.app.session;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the read tables are waited for: where they were missed a moment ago only long enough to see whether they have moved, as
 * whoever taps while one of them stands still would wait the whole time again at each tap.
 */
final class CatchUpPatience {

    private static final Duration FULL = Duration.ofSeconds(2);
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Missed> missed = new AtomicReference<>();

    /** Where they did not come in the full time, and when that was seen. */
    private record Missed(long position, long at) {}

    /** @param nanos a clock that only goes on */
    CatchUpPatience(LongSupplier nanos) {
        this.nanos = nanos;
    }

    Duration now() {
        var last = missed.get();
        boolean isFresh = last != null && nanos.getAsLong() - last.at() < REMEMBERED.toNanos();
        return isFresh ? SHORT : FULL;
    }

    /**
     * What became of a wait. A short one that was in vain tells little: tables that are only slow would be held for stuck as long
     * as anybody looks.
     */
    void learns(long position, Duration waited, boolean reached) {
        if (reached) missed.updateAndGet(last -> last == null || last.position() <= position ? null : last);
        else if (waited.compareTo(FULL) >= 0) missed.set(new Missed(position, nanos.getAsLong()));
    }
}
