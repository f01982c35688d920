package dev.zapis.app.monitoring;

import dev.zapis.app.monitoring.MetricsSnapshot.Value;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The readings of the last minute: who is behind now may be in the middle of catching up, who was behind all along is not. */
final class LagTrend {

    static final Duration SPAN = Duration.ofSeconds(60);

    private final Deque<MetricsSnapshot> readings = new ArrayDeque<>();

    synchronized void sees(MetricsSnapshot reading) {
        readings.addLast(reading);
        // One reading that is older than the span stays: it is what the newest is compared with.
        while (readings.size() > 2 && isOld(second(), reading)) readings.removeFirst();
    }

    /** The projections that are not yet where the log was a minute ago. */
    synchronized List<String> behind() {
        if (readings.size() < 2 || !isOld(readings.getFirst(), readings.getLast())) return List.of();
        double head = readings.getFirst().most(DatabaseMetric.EVENTS);
        double now = readings.getLast().most(DatabaseMetric.EVENTS);
        return readings.getLast().of(DatabaseMetric.PROJECTION_LAG).stream()
                .filter(lag -> now - lag.value() < head)
                .map(Value::label)
                .toList();
    }

    private MetricsSnapshot second() {
        return readings.stream().skip(1).findFirst().orElseThrow();
    }

    private static boolean isOld(MetricsSnapshot reading, MetricsSnapshot newest) {
        return newest.nanos() - reading.nanos() >= SPAN.toNanos();
    }
}
