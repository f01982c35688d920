package dev.zapis.app.monitoring;

import dev.zapis.app.monitoring.MetricsSnapshot.Value;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The readings of the last minute: who is behind now may be in the middle of catching up, who was behind all along is not. */
final class LagTrend {

    static final Duration SPAN = Duration.ofSeconds(60);

    private final Deque<MetricsSnapshot> snapshots = new ArrayDeque<>();

    synchronized void sees(MetricsSnapshot snapshot) {
        snapshots.addLast(snapshot);
        // One reading that is older than the span stays: it is what the newest is compared with.
        while (snapshots.size() > 2 && isOld(second(), snapshot)) snapshots.removeFirst();
    }

    /** The projections that are not yet where the log was a minute ago. */
    synchronized List<String> behind() {
        if (snapshots.size() < 2 || !isOld(snapshots.getFirst(), snapshots.getLast())) return List.of();
        double head = snapshots.getFirst().most(DatabaseMetric.EVENTS);
        double now = snapshots.getLast().most(DatabaseMetric.EVENTS);
        return snapshots.getLast().of(DatabaseMetric.PROJECTION_LAG).stream()
                .filter(lag -> now - lag.value() < head)
                .map(Value::label)
                .toList();
    }

    private MetricsSnapshot second() {
        return snapshots.stream().skip(1).findFirst().orElseThrow();
    }

    private static boolean isOld(MetricsSnapshot snapshot, MetricsSnapshot newest) {
        return newest.nanos() - snapshot.nanos() >= SPAN.toNanos();
    }
}
