package dev.zapis.bench;

import dev.zapis.bench.product.Colleague;
import dev.zapis.bench.product.Colleague.Act;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** People who tap when their time has come, whatever the answers do: an answer counts from when its tap was due. */
final class Crew {

    private static final long HIGHEST = Duration.ofMinutes(2).toNanos();

    private final List<Colleague> people;

    Crew(List<Colleague> people) {
        this.people = List.copyOf(people);
    }

    /**
     * What came of it.
     *
     * @param rate acts per second that were done
     * @param offered acts per second that were due
     * @param screens in nanoseconds, from when a tap was due until its screen was seen
     * @param bookings the same until the confirmation was seen
     * @param failures how often each kind of failure came
     */
    record Outcome(double rate, double offered, Histogram screens, Histogram bookings, Map<String, Long> failures) {

        static double millis(Histogram latency, double percentile) {
            return latency.getValueAtPercentile(percentile) / 1e6;
        }

        /** Of screens and bookings together. */
        double p99() {
            var both = new Histogram(HIGHEST, 3);
            both.add(screens);
            both.add(bookings);
            return both.getTotalCount() == 0 ? Double.POSITIVE_INFINITY : millis(both, 99);
        }

        String note() {
            return "screen p50 %.1f, p99 %.1f ms (%d); booking p50 %.1f, p99 %.1f ms (%d); %.1f of %.1f acts/s%s"
                    .formatted(
                            millis(screens, 50),
                            millis(screens, 99),
                            screens.getTotalCount(),
                            millis(bookings, 50),
                            millis(bookings, 99),
                            bookings.getTotalCount(),
                            rate,
                            offered,
                            failures.isEmpty() ? "" : ", failures " + failures);
        }
    }

    /** The first {@code many} of them, together at that many acts per second. */
    Outcome at(int many, double rate, Duration time) throws InterruptedException {
        var tally = new Tally();
        var began = System.nanoTime();
        var each = (long) (many * 1e9 / rate);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < many; i++) {
            var somebody = people.get(i);
            var first = began + i * each / many;
            threads.add(Thread.ofVirtual()
                    .name("colleague-" + i)
                    .start(() -> tally.act(somebody, first, each, began + time.toNanos())));
        }
        for (var thread : threads) thread.join();
        return tally.outcome(rate, System.nanoTime() - began);
    }

    private static final class Tally {

        private final Histogram screens = new ConcurrentHistogram(HIGHEST, 3);
        private final Histogram bookings = new ConcurrentHistogram(HIGHEST, 3);
        private final LongAdder done = new LongAdder();
        private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

        void act(Colleague somebody, long first, long each, long end) {
            try {
                for (var due = first; due < end; due += each) {
                    LockSupport.parkNanos(due - System.nanoTime());
                    while (due > System.nanoTime()) Thread.onSpinWait();
                    one(somebody, Math.max(0, System.nanoTime() - due));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void one(Colleague somebody, long late) throws InterruptedException {
            try {
                var act = somebody.acts();
                var took = Math.min(act.nanos() + late, HIGHEST);
                if (act.act() == Act.SCREEN) screens.recordValue(took);
                if (act.act() == Act.BOOKING) bookings.recordValue(took);
                done.increment();
            } catch (RuntimeException failed) {
                failures.computeIfAbsent(failed.getClass().getSimpleName(), kind -> new LongAdder())
                        .increment();
            }
        }

        Outcome outcome(double offered, long nanos) {
            var failed = new TreeMap<String, Long>();
            failures.forEach((kind, times) -> failed.put(kind, times.sum()));
            return new Outcome(done.sum() * 1e9 / nanos, offered, screens, bookings, failed);
        }
    }
}
