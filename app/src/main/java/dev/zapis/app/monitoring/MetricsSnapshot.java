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
    record Value(DatabaseMetric figure, String label, double value) {}

    List<Value> of(DatabaseMetric figure) {
        return values.stream().filter(each -> each.figure() == figure).toList();
    }

    /** The greatest of the figure's values; 0 where there is none. */
    double most(DatabaseMetric figure) {
        return most(figure, label -> true);
    }

    double most(DatabaseMetric figure, Predicate<String> labels) {
        return of(figure).stream()
                .filter(each -> labels.test(each.label()))
                .mapToDouble(Value::value)
                .max()
                .orElse(0);
    }

    long sum(DatabaseMetric figure) {
        return Math.round(of(figure).stream().mapToDouble(Value::value).sum());
    }

    Duration longest(DatabaseMetric figure) {
        return Duration.ofMillis(Math.round(most(figure) * 1000));
    }

    Map<String, Double> byLabel(DatabaseMetric figure) {
        return of(figure).stream().collect(Collectors.toMap(Value::label, Value::value));
    }

    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
