package dev.zapis.bench;

import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all workloads of one run share: the server, the options, the baselines' best settings, and a long past. */
final class Run {

    static final long MILLION = 1_000_000;

    private final Server server;
    private final Options options;
    private final Baselines baselines;
    private final Baselines.Single one;
    private final Map<String, String> found = new LinkedHashMap<>();
    private Baselines.@Nullable Single many;
    private @Nullable Integer loaders;
    private @Nullable Integer clients;
    private @Nullable DatabaseAddress million;

    private Run(Server server, Options options, Baselines baselines, Baselines.Single one) {
        this.server = server;
        this.options = options;
        this.baselines = baselines;
        this.one = one;
    }

    static Run on(Server server, Options options) throws Exception {
        var baselines = Baselines.in(server.fresh(), options.slice());
        // The JIT's share of the first figures.
        baselines.best(List.of(1, 8));
        return new Run(server, options, baselines, baselines.best(List.of(1)));
    }

    Server server() {
        return server;
    }

    Options options() {
        return options;
    }

    Baselines baselines() {
        return baselines;
    }

    /** What was found out on the way that is no workload's figure. */
    Map<String, String> found() throws Exception {
        found.put("B0, commits", "%.0f/s (%s)".formatted(one.rate(), one));
        found.put("B4, select by key", "%.0f/s (JDBC, 1 client)".formatted(baselines.byKey()));
        return found;
    }

    /** The client count and driver of the best rate of single-row inserts; looked for when first asked. */
    Baselines.Single many() throws Exception {
        var best = many;
        if (best == null) {
            best = baselines.best(List.of(2, 4, 8, 16, 32, 64));
            many = best;
            found.put("B1, single rows", "%.0f/s (%s)".formatted(best.rate(), best));
        }
        return best;
    }

    /** The client count of the best rate into the store's two tables; looked for when first asked. */
    int loaders() throws Exception {
        var best = loaders;
        if (best == null) {
            best = baselines.bestTwoTables();
            loaders = best;
            found.put("B2, two tables", best + " clients of 100 events per statement");
        }
        return best;
    }

    /** The client count at which bookings are appended fastest; looked for in this store when first asked. */
    int clients(Store store) {
        var best = clients;
        if (best == null) {
            var tried = AppendWorkload.tried(store, options.slice(), Samples::booking);
            best = AppendWorkload.best(tried);
            clients = best;
            found.put("appends by clients", AppendWorkload.told(tried));
        }
        return best;
    }

    /** A database with a million events, made when first asked for; to be copied, not used. */
    DatabaseAddress million() throws Exception {
        var filled = million;
        if (filled == null) {
            var began = System.nanoTime();
            filled = server.fresh();
            HistoryLoader.fill(filled, 1, MILLION);
            million = filled;
            found.put("a million events", "filled in %.0f s".formatted((System.nanoTime() - began) / 1e9));
        }
        return filled;
    }

    /** The rate of commits: one client's single-row inserts. */
    double b0() throws Exception {
        return baselines.rate(one);
    }

    /** The best rate of single-row inserts. */
    double b1() throws Exception {
        return baselines.rate(many());
    }

    /** The best rate into the store's two tables. */
    double b2() throws Exception {
        return baselines.twoTables(loaders());
    }

    Paired beside(Paired.Rate base, Paired.Rate work) throws Exception {
        return Paired.run(options.repeats(), base, work);
    }
}
