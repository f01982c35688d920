package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.OverloadedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Lets in as many requests as can be answered in time; the others are told at once. */
final class AdmissionControl {

    private static final int MOST_REQUESTS = 16_384;
    private static final long MOST_BYTES = 64L << 20;

    private final Duration waitLimit;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    /** When the batch in flight was sent; 0 while there is none. */
    private volatile long sent;
    /** How long a batch takes of late. */
    private volatile long pace;

    AdmissionControl(Duration waitLimit) {
        this.waitLimit = waitLimit;
    }

    Duration waitLimit() {
        return waitLimit;
    }

    /** Counts the request in, or fails with {@link OverloadedException}. */
    void enter(AppendRequest request) {
        int ahead = requests.getAndIncrement();
        long load = bytes.addAndGet(request.bytes());
        boolean full = ahead >= MOST_REQUESTS || ahead > 0 && load > MOST_BYTES;
        if (full || predicted(ahead) > waitLimit.toNanos()) {
            leave(request);
            throw new OverloadedException(full ? "too many appends are waiting" : "appends take too long at present");
        }
    }

    void leave(AppendRequest request) {
        requests.decrementAndGet();
        bytes.addAndGet(-request.bytes());
    }

    void sending() {
        sent = System.nanoTime();
    }

    void settled() {
        pace += (System.nanoTime() - sent - pace) / 4;
        sent = 0;
    }

    private long predicted(int ahead) {
        long since = sent;
        long underWay = since == 0 ? 0 : System.nanoTime() - since;
        return Math.max(underWay, pace * (ahead / BatchBuilder.MOST_EVENTS));
    }
}
