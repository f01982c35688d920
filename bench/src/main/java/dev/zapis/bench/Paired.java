package dev.zapis.bench;

import java.util.ArrayList;
import java.util.List;

/** A workload and its baseline in turns: each rate of the work goes with the baseline's before and after it. */
record Paired(List<Double> base, List<Double> work) {

    private static final double STEADY = 0.25;

    /** A rate, measured when asked. */
    @FunctionalInterface
    interface Rate {
        double measure() throws Exception;
    }

    static Paired run(int repeats, Rate base, Rate work) throws Exception {
        var bases = new ArrayList<>(List.of(base.measure()));
        var works = new ArrayList<Double>();
        for (int i = 0; i < repeats; i++) {
            works.add(work.measure());
            bases.add(base.measure());
        }
        return new Paired(bases, works);
    }

    /** The work's rate as a multiple of the baseline's, per repeat. */
    List<Double> ratios() {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < work.size(); i++) {
            ratios.add(work.get(i) / ((base.get(i) + base.get(i + 1)) / 2));
        }
        return ratios;
    }

    /** Whether the baseline changed so little around every repeat that the ratios mean something. */
    boolean steady() {
        for (int i = 0; i + 1 < base.size(); i++) {
            if (Math.abs(base.get(i + 1) / base.get(i) - 1) > STEADY) {
                return false;
            }
        }
        return true;
    }

    String note() {
        return "%.0f/s beside %.0f/s%s"
                .formatted(
                        Median.of(work), Median.of(base), steady() ? "" : "; UNSTEADY: the baseline moved by > 25 %");
    }
}
