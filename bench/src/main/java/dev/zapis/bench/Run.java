package dev.zapis.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all workloads of one run share: the server, the options, and the baselines' best settings. */
final class Run {

    private final Server server;
    private final Options options;
    private final Baselines baselines;
    private final Baselines.Single one;
    private Baselines.@Nullable Single many;

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

    /** One client through the faster driver. */
    Baselines.Single one() {
        return one;
    }

    /** The client count and driver of the best rate; looked for when first asked. */
    Baselines.Single many() throws Exception {
        var found = many;
        if (found == null) {
            found = baselines.best(List.of(2, 4, 8, 16, 32, 64));
            many = found;
        }
        return found;
    }

    /** The rate of commits: one client's single-row inserts. */
    double b0() throws Exception {
        return baselines.rate(one);
    }

    /** The best rate of single-row inserts. */
    double b1() throws Exception {
        return baselines.rate(many());
    }

    Paired beside(Paired.Rate base, Paired.Rate work) throws Exception {
        return Paired.run(options.repeats(), base, work);
    }
}
