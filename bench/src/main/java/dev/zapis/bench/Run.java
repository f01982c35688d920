package dev.zapis.bench;

import java.util.List;

/** What all workloads of one run share: the server, the options, and the baselines' best settings. */
record Run(Server server, Options options, Baselines baselines, Baselines.Single one, Baselines.Single many) {

    static Run on(Server server, Options options) throws Exception {
        var baselines = Baselines.in(server.fresh(), options.slice());
        // The JIT's share of the first figures.
        baselines.best(List.of(1, 8));
        var one = baselines.best(List.of(1));
        var many = baselines.best(List.of(2, 4, 8, 16, 32, 64));
        return new Run(server, options, baselines, one, many);
    }

    /** The rate of commits: one client's single-row inserts. */
    double b0() throws Exception {
        return baselines.rate(one);
    }

    /** The best rate of single-row inserts. */
    double b1() throws Exception {
        return baselines.rate(many);
    }

    Paired beside(Paired.Rate base, Paired.Rate work) throws Exception {
        return Paired.run(options.repeats(), base, work);
    }
}
