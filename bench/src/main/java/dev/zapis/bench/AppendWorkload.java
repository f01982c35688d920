package dev.zapis.bench;

import dev.zapis.eventstore.Append;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Appends straight to the log: W1, W2, W5, W13. */
final class AppendWorkload {

    private static final int WARMING = 4;
    private static final List<Integer> COUNTS = List.of(64, 256, 1024);

    private AppendWorkload() {}

    /** Each client appends on what it saw last. */
    static Load.Outcome load(Store store, int clients, Duration time, LongFunction<Append> append) {
        var head = store.head();
        return Load.closed(clients, time, i -> {
            var seen = new AtomicLong(head);
            return () -> store.log().append(append.apply(seen.get())).doOnNext(seen::set);
        });
    }

    /** Rates of so many appends of that kind by client count; all is warm then. */
    static Map<Integer, Double> tried(Store store, Duration time, LongFunction<Append> append) {
        load(store, 256, time, append);
        var rates = new TreeMap<Integer, Double>();
        COUNTS.forEach(
                clients -> rates.put(clients, load(store, clients, time, append).rate()));
        return rates;
    }

    static int best(Map<Integer, Double> tried) {
        return tried.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    static String told(Map<Integer, Double> tried) {
        return tried.entrySet().stream()
                .map(one -> "%d: %.0f/s".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    static List<Figure> one(Run run, Store store) throws Exception {
        var slice = run.options().slice();
        // One client brings too few in a slice to have all compiled.
        load(store, 1, slice.multipliedBy(WARMING), Samples::booking);
        var outcomes = new Outcomes();
        var pair = run.beside(run::b0, outcomes.rate(() -> load(store, 1, slice, Samples::booking)));
        var same = run.beside(
                () -> run.baselines().rate(new Baselines.Single(false, 1, 0)),
                () -> load(store, 1, slice, Samples::booking).rate());
        return List.of(
                Figure.ratio("W1", "one client / B0", pair, Gate.atLeast(0.6, 0.85), outcomes.note()),
                Figure.ratio("W1", "one client / inserts by the same driver", same, null, ""));
    }

    static List<Figure> many(Run run, Store store) throws Exception {
        var slice = run.options().slice();
        var clients = run.clients(store);
        var beside = new Outcomes();
        var single = run.beside(run::b1, beside.rate(() -> load(store, clients, slice, Samples::booking)));
        var above = new Outcomes();
        var bulk = run.beside(run::b2, above.rate(() -> load(store, clients, slice, Samples::booking)));
        var figures = new ArrayList<>(List.of(
                Figure.ratio(
                        "W2",
                        "many clients / B1",
                        single,
                        Gate.atLeast(1.0, 1.5),
                        clients + " clients beside " + run.many() + "; " + beside.note()),
                Figure.ratio("W2", "many clients / B2", bulk, Gate.atLeast(0.5, 0.75), above.note())));
        figures.add(half(run, store, Median.of(single.work()) / 2));
        figures.addAll(Costs.of(run, store, clients));
        return figures;
    }

    private static Figure half(Run run, Store store, double rate) {
        var head = store.head();
        var outcome = Load.open(rate, run.options().slice(), () -> store.log().append(Samples.booking(head)));
        var note = "at %.0f/s: %s; failed %s".formatted(rate, outcome.latencies(), outcome.failures());
        return Figure.plain("W2", "open loop at half of it, p99 ms", outcome.millis(99), note);
    }

    static List<Figure> ten(Run run, Store store) throws Exception {
        var slice = run.options().slice();
        var tried = tried(store, slice, Samples::ten);
        var clients = best(tried);
        var outcomes = new Outcomes();
        var appends = outcomes.rate(() -> load(store, clients, slice, Samples::ten));
        var pair = run.beside(run::b2, () -> 10 * appends.measure());
        var note = "appends by clients " + told(tried) + "; " + outcomes.note();
        return List.of(Figure.ratio("W5", "10 events per append / B2", pair, Gate.atLeast(0.7, 0.9), note));
    }

    static List<Figure> condition(Run run, Store store) throws Exception {
        var slice = run.options().slice();
        var clients = run.clients(store);
        load(store, clients, slice, Samples::booking);
        load(store, clients, slice, after -> Samples.unconditional());
        var outcomes = new Outcomes();
        var pair = run.beside(
                outcomes.rate(() -> load(store, clients, slice, after -> Samples.unconditional())),
                outcomes.rate(() -> load(store, clients, slice, Samples::booking)));
        return List.of(
                Figure.ratio("W13", "conditional / unconditional", pair, Gate.atLeast(0.9, 0.9), outcomes.note()));
    }
}
