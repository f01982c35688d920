package dev.zapis.bench;

import java.util.List;

/** The middle of values, and how far they lie apart. */
final class Median {

    private Median() {}

    /** The middle value, or the mean of the two middle ones; not a number if there is none. */
    static double of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var n = sorted.size();
        return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    /** Greatest less smallest, as a part of the median; 0 if there is none. */
    static double spread(List<Double> values) {
        var range = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return values.isEmpty() ? 0 : (range.getMax() - range.getMin()) / of(values);
    }
}
