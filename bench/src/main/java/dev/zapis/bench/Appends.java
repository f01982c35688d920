package dev.zapis.bench;

import com.sun.management.ThreadMXBean;
import dev.zapis.eventstore.Append;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Appends straight to the log: W1, W2, W5, W13. */
final class Appends {

    private static final List<Integer> COUNTS = List.of(64, 256, 1024);

    private Appends() {}

    static Load.Outcome load(Store store, int clients, Duration time, LongFunction<Append> append) {
        var head = store.head();
        return Load.closed(clients, time, i -> {
            var seen = new AtomicLong(head);
            return () -> store.log().append(append.apply(seen.get())).doOnNext(seen::set);
        });
    }

    /** Client count at which so many appends of that kind are fastest; has warmed all up then. */
    static int best(Store store, Duration time, LongFunction<Append> append) {
        load(store, 256, time, append);
        int best = 0;
        double highest = 0;
        for (var clients : COUNTS) {
            var rate = load(store, clients, time, append).rate();
            if (rate > highest) {
                best = clients;
                highest = rate;
            }
        }
        return best;
    }

    static List<Figure> one(Run run, Store store) throws Exception {
        var slice = run.options().slice();
        load(store, 1, slice, Samples::booking);
        var last = new ArrayList<Load.Outcome>();
        var pair = run.beside(run::b0, () -> {
            last.add(load(store, 1, slice, Samples::booking));
            return last.getLast().rate();
        });
        var note = pair.note() + "; " + last.getLast().latencies();
        return List.of(new Figure("W1", "one client / B0", pair.ratios(), Gate.atLeast(0.6, 0.85), note));
    }

    static List<Figure> many(Run run, Store store) throws Exception {
        var slice = run.options().slice();
        var clients = best(store, slice, Samples::booking);
        var pair = run.beside(
                run::b1, () -> load(store, clients, slice, Samples::booking).rate());
        var loaders = run.baselines().bestTwoTables();
        var bulk =
                run.beside(() -> run.baselines().twoTables(loaders), () -> load(store, clients, slice, Samples::booking)
                        .rate());
        var head = store.head();
        var half =
                Load.open(Median.of(pair.work()) / 2, slice, () -> store.log().append(Samples.booking(head)));
        var figures = new ArrayList<>(List.of(
                new Figure(
                        "W2",
                        "many clients / B1",
                        pair.ratios(),
                        Gate.atLeast(1.0, 1.5),
                        clients + " clients, " + pair.note() + " (" + run.many() + ")"),
                new Figure("W2", "many clients / B2", bulk.ratios(), Gate.atLeast(0.5, 0.75), bulk.note()),
                Figure.plain("W2", "open loop at half of it, p99 ms", half.millis(99), half.latencies())));
        figures.addAll(costs(store, clients, slice));
        return figures;
    }

    /** What an append costs beside time; allocation is that of the whole program. */
    private static List<Figure> costs(Store store, int clients, Duration slice) throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var head = store.head();
        var wal = store.wal();
        var bytes = threads.getTotalThreadAllocatedBytes();
        var done = load(store, clients, slice, Samples::booking).done();
        return List.of(
                Figure.plain("W2", "events per commit", store.perCommit(head), ""),
                Figure.plain("W2", "WAL bytes per event", (store.wal() - wal) / done, ""),
                Figure.plain(
                        "W2",
                        "bytes allocated per append",
                        (double) (threads.getTotalThreadAllocatedBytes() - bytes) / done,
                        "of the whole program"));
    }

    static List<Figure> ten(Run run, Store store) throws Exception {
        var slice = run.options().slice();
        var clients = best(store, slice, Samples::ten);
        var loaders = run.baselines().bestTwoTables();
        var pair = run.beside(
                () -> run.baselines().twoTables(loaders),
                () -> 10 * load(store, clients, slice, Samples::ten).rate());
        return List.of(
                new Figure("W5", "10 events per append / B2", pair.ratios(), Gate.atLeast(0.7, 0.9), pair.note()));
    }

    static List<Figure> condition(Run run, Store store) throws Exception {
        var slice = run.options().slice();
        var clients = best(store, slice, Samples::booking);
        var pair = run.beside(
                () -> load(store, clients, slice, after -> Samples.unconditional())
                        .rate(),
                () -> load(store, clients, slice, Samples::booking).rate());
        return List.of(
                new Figure("W13", "conditional / unconditional", pair.ratios(), Gate.atLeast(0.9, 0.9), pair.note()));
    }
}
