package dev.zapis.bench;

import java.util.List;

/**
 * All figures of a workload.
 *
 * @param before the rate of commits (B0) just before it
 * @param after the same just after it
 * @param seconds how long it took
 * @param load the machine's load average at its end
 */
record WorkloadFigures(
        String workload, List<Figure> figures, double before, double after, double seconds, double load) {

    private static final double STEADY = 0.25;

    WorkloadFigures {
        figures = List.copyOf(figures);
    }

    /** Whether the machine was another one at its end than at its beginning, so to speak. */
    boolean moved() {
        return Math.abs(after / before - 1) > STEADY;
    }

    String note() {
        return "%s took %.0f s, B0 %.0f/s before and %.0f/s after%s, load %.1f"
                .formatted(
                        workload,
                        seconds,
                        before,
                        after,
                        moved() ? " (UNSTEADY: it moved by > 25 %, measure again)" : "",
                        load);
    }
}
