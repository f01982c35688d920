package dev.zapis.bench;

import dev.zapis.bench.Bookings.Book;
import dev.zapis.bench.Bookings.GiveBack;
import dev.zapis.bench.Bookings.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Commands through the whole of Axon, deciding about two things at once: W7. */
final class CommandWorkload {

    private static final int IN_FLIGHT = 256;

    /** More than the log keeps in memory: what is new to it, and what is long past, the database has to be asked for. */
    private static final long PAST = 200_000;

    private final Run run;
    private final Duration slice;
    private final Axon axon;
    private final RegularGuests regulars;
    private final AtomicLong remembered = new AtomicLong();

    private CommandWorkload(Run run, Axon axon) {
        this.run = run;
        this.slice = run.options().slice();
        this.axon = axon;
        this.regulars = new RegularGuests(axon);
    }

    static List<Figure> bookings(Run run, Store empty) throws Exception {
        HistoryLoader.fill(empty.address(), 1, PAST);
        var store = Store.open(empty.address());
        var axon = Axon.over(store);
        try {
            return new CommandWorkload(run, axon).figures(store);
        } finally {
            axon.close();
            store.close();
        }
    }

    private List<Figure> figures(Store store) throws Exception {
        var clients = run.clients(store);
        AppendWorkload.load(store, clients, slice, Samples::booking);
        newcomers(axon, IN_FLIGHT, slice.multipliedBy(2));
        regulars.come(IN_FLIGHT, slice.multipliedBy(2));
        Paired.Rate appends = () ->
                AppendWorkload.load(store, clients, slice, Samples::booking).rate();
        var figures = new ArrayList<Figure>();
        var fresh = new Outcomes();
        var pair = run.beside(appends, fresh.rate(() -> newcomers(axon, IN_FLIGHT, slice)));
        figures.add(Figure.ratio("W7", "bookings of newcomers / W2", pair, null, fresh.note()));
        var again = new Outcomes();
        var warm = run.beside(appends, again.rate(() -> regulars.come(IN_FLIGHT, slice)));
        figures.add(
                Figure.ratio("W7", "bookings of regulars (warm) / W2", warm, Gate.atLeast(0.7, 0.85), again.note()));
        figures.add(cold());
        figures.add(alone());
        figures.add(peer());
        return figures;
    }

    /** Desks' days that nobody has asked for before. */
    static Load.Outcome newcomers(Axon axon, int clients, Duration time) {
        return Load.closed(
                clients,
                time,
                i -> () -> axon.tell(new Book(new Place("d" + Samples.number(), "p" + Samples.number()))));
    }

    /** Bookings of long ago are given back, each the first thing that this instance hears of. */
    private Figure cold() {
        var outcome = Load.closed(
                IN_FLIGHT,
                slice,
                i -> () -> axon.tell(new GiveBack(HistoryLoader.place(remembered.incrementAndGet()))));
        var note = "from the database; " + outcome.latencies() + "; failed " + outcome.failures();
        return Figure.plain("W7", "of long ago, given back (cold), per second", outcome.rate(), note);
    }

    private Figure alone() throws Exception {
        var outcomes = new Outcomes();
        var last = new AtomicLong();
        var commits = run.beside(run::b0, () -> {
            outcomes.rate(() -> {
                        var outcome = regulars.come(1, slice);
                        last.set(outcome.latency().getValueAtPercentile(50));
                        return outcome;
                    })
                    .measure();
            return 1e9 / last.get();
        });
        return new Figure(
                "W7",
                "one warm booking's p50 / a commit",
                commits.ratios().stream().map(ratio -> 1 / ratio).toList(),
                Gate.atMost(1.5),
                commits.note() + "; " + outcomes.note(),
                commits);
    }

    private Figure peer() throws Exception {
        var gate = Gate.atLeast(2, 3);
        var what = "bookings of newcomers / Axon 4 JDBC";
        var path = Axon4Peer.find();
        if (path.isEmpty()) {
            return Figure.none("W7", what, gate, "not run: -Dzapis.bench.axon4 names no directory");
        }
        var address = run.server().fresh();
        try (var peer = Axon4Peer.of(path.get(), address)) {
            var tried = peer.tried(slice);
            var threads = AppendWorkload.best(tried);
            var outcomes = new Outcomes();
            var pair =
                    run.beside(() -> peer.rate(threads, slice), outcomes.rate(() -> newcomers(axon, IN_FLIGHT, slice)));
            var note = "Axon 4 by threads " + AppendWorkload.told(tried) + "; " + outcomes.note();
            return Figure.ratio("W7", what, pair, gate, note);
        } finally {
            run.server().drop(address);
        }
    }
}
