package dev.zapis.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What came of all repeats of one load, so that no failure is lost on the way to a ratio. */
final class Outcomes {

    private final List<Load.Outcome> all = new ArrayList<>();

    /** The rate of the load, each time it is measured; its outcome is kept. */
    Paired.Rate rate(Supplier<Load.Outcome> load) {
        return () -> {
            all.add(load.get());
            return all.getLast().rate();
        };
    }

    long done() {
        return all.stream().mapToLong(Load.Outcome::done).sum();
    }

    /** Latencies of the last repeat, and all that failed in any. */
    String note() {
        return all.isEmpty() ? "" : all.getLast().latencies() + failures();
    }

    String failures() {
        var failed = new TreeMap<String, Long>();
        all.forEach(outcome -> outcome.failures().forEach((kind, times) -> failed.merge(kind, times, Long::sum)));
        return failed.isEmpty() ? "; none failed" : "; failed " + failed;
    }
}
