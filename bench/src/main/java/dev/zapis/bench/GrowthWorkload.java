package dev.zapis.bench;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.util.List;
import java.util.function.LongFunction;

/** The rate of appends to a short log and to one of five million events, in turns: W6. */
final class GrowthWorkload {

    private static final long SHORT = 10_000;
    private static final long LONG = 5_000_000;
    private static final Gate GATE = Gate.atLeast(0.85, 0.95);

    private GrowthWorkload() {}

    static List<Figure> growth(Run run, Store small) throws Exception {
        HistoryLoader.fill(small.address(), 1, SHORT);
        var huge = run.server().copyOf(run.million());
        try {
            HistoryLoader.fill(huge, Run.MILLION + 1, LONG);
            return compared(run, small.address(), huge);
        } finally {
            run.server().drop(huge);
        }
    }

    /** Opened after the fill, so that they know of it. */
    private static List<Figure> compared(Run run, DatabaseAddress small, DatabaseAddress huge) throws Exception {
        var few = Store.open(small);
        var many = Store.open(huge);
        var middle = run.server().copyOf(run.million());
        var million = Store.open(middle);
        try {
            return List.of(
                    ratio(run, "rate at 1 M / at 10 k", few, million, Samples::booking, null),
                    ratio(run, "rate at 5 M / at 10 k", few, many, Samples::booking, GATE),
                    ratio(run, "the same, names anywhere in the index", few, many, Samples::elsewhere, null));
        } finally {
            few.close();
            many.close();
            million.close();
            run.server().drop(middle);
        }
    }

    private static Figure ratio(
            Run run,
            String what,
            Store few,
            Store many,
            LongFunction<Append> append,
            @org.jspecify.annotations.Nullable Gate gate)
            throws Exception {
        var slice = run.options().slice();
        var clients = run.clients(few);
        AppendWorkload.load(many, clients, slice, append);
        AppendWorkload.load(few, clients, slice, append);
        var outcomes = new Outcomes();
        var pair = run.beside(
                outcomes.rate(() -> AppendWorkload.load(few, clients, slice, append)),
                outcomes.rate(() -> AppendWorkload.load(many, clients, slice, append)));
        return Figure.ratio("W6", what, pair, gate, clients + " clients" + outcomes.failures());
    }
}
