package dev.zapis.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measured thing.
 *
 * @param values one per repeat, of which the median counts; none if it could not be measured
 * @param gate the limit that it has to keep, if it has to keep any
 * @param note what went with it
 * @param pair the rates that the values are ratios of, if they are
 */
record Figure(
        String workload,
        String what,
        List<Double> values,
        @Nullable Gate gate,
        String note,
        @Nullable Paired pair) {

    Figure {
        values = List.copyOf(values);
    }

    static Figure plain(String workload, String what, double value, String note) {
        return new Figure(workload, what, List.of(value), null, note, null);
    }

    static Figure gated(String workload, String what, double value, Gate gate, String note) {
        return new Figure(workload, what, List.of(value), gate, note, null);
    }

    /** The work's rate as a multiple of the baseline's. */
    static Figure ratio(String workload, String what, Paired pair, @Nullable Gate gate, String note) {
        var rates = note.isEmpty() ? pair.note() : pair.note() + "; " + note;
        return new Figure(workload, what, pair.ratios(), gate, rates, pair);
    }

    /** What should have been measured and was not: it keeps no gate. */
    static Figure none(String workload, String what, Gate gate, String why) {
        return new Figure(workload, what, List.of(), gate, why, null);
    }

    double median() {
        return Median.of(values);
    }

    boolean missed() {
        return gate != null && (values.isEmpty() || !gate.keeps(median()));
    }

    /** Whether it has done all that it aims at; false if it aims at nothing. */
    boolean stretched() {
        return gate != null && !values.isEmpty() && gate.reaches(median());
    }

    /** What became of its gate, in a word; empty if it has none. */
    String verdict() {
        if (gate == null) {
            return "";
        }
        return missed() ? "MISSED" : stretched() ? "met, and its aim" : "met";
    }
}
