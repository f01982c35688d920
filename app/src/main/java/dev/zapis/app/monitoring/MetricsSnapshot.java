package dev.zapis.app.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How the house stood at one moment.
 *
 * @param nanos when, by the machine's own clock
 */
public record MetricsSnapshot(long nanos, List<Value> values) {

    /** One figure; the label is empty where there is only one of the kind. */
    record Value(DatabaseMetric metric, String label, double value) {}

    List<Value> of(DatabaseMetric metric) {
        return values.stream().filter(each -> each.metric() == metric).toList();
    }

    /** The greatest of the figure's values; 0 where there is none. */
    double most(DatabaseMetric metric) {
        return most(metric, label -> true);
    }

    double most(DatabaseMetric metric, Predicate<String> labels) {
        return of(metric).stream()
                .filter(each -> labels.test(each.label()))
                .mapToDouble(Value::value)
                .max()
                .orElse(0);
    }

    long sum(DatabaseMetric metric) {
        return Math.round(of(metric).stream().mapToDouble(Value::value).sum());
    }

    Duration longest(DatabaseMetric metric) {
        return Duration.ofMillis(Math.round(most(metric) * 1000));
    }

    Map<String, Double> byLabel(DatabaseMetric metric) {
        return of(metric).stream().collect(Collectors.toMap(Value::label, Value::value));
    }

    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
