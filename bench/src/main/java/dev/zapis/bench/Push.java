package dev.zapis.bench;

import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import reactor.core.Disposable;

/** From the answer to an append to a reader of the tail, in this instance and in another: W9. */
final class Push {

    private static final double RATE = 200;
    private static final long HIGHEST = Duration.ofMinutes(1).toNanos();
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private final Map<Long, Long> seen = new ConcurrentHashMap<>();
    private final Histogram latency = new ConcurrentHistogram(HIGHEST, 3);

    private Push() {}

    static List<Figure> latency(Run run, Store store) {
        var other = Store.open(store.address());
        var here = new Push();
        var there = new Push();
        Disposable near = here.follow(store.log(), store.head());
        Disposable far = there.follow(other.log(), store.head());
        try {
            load(store, run.options().slice(), new Push(), new Push());
            load(store, run.options().slice().multipliedBy(run.options().repeats()), here, there);
            return List.of(here.figure("to this instance", 5), there.figure("to another instance", 20));
        } finally {
            near.dispose();
            far.dispose();
            other.close();
        }
    }

    private static void load(Store store, Duration time, Push here, Push there) {
        var head = store.head();
        Load.open(RATE, time, () -> store.log().append(Samples.booking(head)).doOnNext(position -> {
            var now = System.nanoTime();
            here.meet(position, now, true);
            there.meet(position, now, true);
        }));
        reactor.core.publisher.Mono.delay(SETTLE).block(SETTLE.multipliedBy(5));
    }

    private Disposable follow(PostgresEventLog log, long after) {
        return log.tail(after).subscribe(event -> meet(event.position(), System.nanoTime(), false));
    }

    /** A reader that had it before the writer had its answer waited for nothing. */
    private void meet(long position, long now, boolean written) {
        var before = seen.putIfAbsent(position, now);
        if (before != null) {
            seen.remove(position);
            latency.recordValue(written ? 1 : Math.clamp(now - before, 1, HIGHEST));
        }
    }

    private Figure figure(String whither, double limit) {
        var p99 = latency.getTotalCount() == 0 ? HIGHEST : latency.getValueAtPercentile(99);
        return new Figure(
                "W9",
                "push " + whither + ", p99 ms",
                List.of(p99 / 1e6),
                Gate.atMost(limit),
                "p50 %.2f ms, %d events, 200/s open loop"
                        .formatted(latency.getValueAtPercentile(50) / 1e6, latency.getTotalCount()));
    }
}
