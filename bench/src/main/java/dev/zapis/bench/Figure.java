package dev.zapis.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One measured thing: a value per repeat, of which the median counts; {@code note} says what went with it. */
record Figure(
        String workload,
        String what,
        List<Double> values,
        @Nullable Gate gate,
        String note) {

    Figure {
        values = List.copyOf(values);
    }

    static Figure plain(String workload, String what, double value, String note) {
        return new Figure(workload, what, List.of(value), null, note);
    }

    double median() {
        return Median.of(values);
    }

    /** A figure that could not be measured keeps no gate. */
    boolean missed() {
        return gate != null && (values.isEmpty() || !gate.keeps(median()));
    }
}
