package dev.zapis.bench;

import java.util.ArrayList;
import java.util.List;

/** The rate of appends while the log grows to five million events: W6. */
final class Size {

    private static final List<Long> SIZES = List.of(10_000L, 1_000_000L, 5_000_000L);
    private static final String FILL = """
            set session_replication_role = replica;
            insert into event (position, event_id, type, version, payload, metadata, batch_id, tags)
            select n, gen_random_uuid(), 'zapis.bench.Booked', '1', convert_to(repeat('x', 280), 'UTF8'), '{}',
                   '00000000-0000-0000-0000-000000000000', 'desk=f' || n || chr(31) || 'person=f' || n
            from generate_series(%1$d, %2$d) n;
            insert into event_tag (tag, position, type)
            select t.tag, n, 'zapis.bench.Booked'
            from generate_series(%1$d, %2$d) n cross join lateral (values ('desk=f' || n), ('person=f' || n)) t (tag)
            """;

    private Size() {}

    static List<Figure> growth(Run run, Store store) throws Exception {
        var rates = new ArrayList<List<Double>>();
        for (var size : SIZES) {
            var grown = grow(store, size);
            try {
                rates.add(rates(run, grown));
            } finally {
                grown.close();
            }
        }
        var small = Median.of(rates.getFirst());
        var ratios = rates.getLast().stream().map(rate -> rate / small).toList();
        return List.of(new Figure(
                "W6", "rate at 5 M / at 10 k", ratios, Gate.atLeast(0.85, 0.95), SIZES + " events: " + rates + "/s"));
    }

    /** Filled while nobody else writes, then analysed and vacuumed as autovacuum would; opened anew to know of it. */
    static Store grow(Store store, long size) throws Exception {
        Server.execute(store.address(), FILL.formatted(store.head() + 1, size));
        Server.execute(store.address(), "vacuum analyze event");
        Server.execute(store.address(), "vacuum analyze event_tag");
        Server.execute(store.address(), "checkpoint");
        return Store.open(store.address());
    }

    private static List<Double> rates(Run run, Store store) {
        var slice = run.options().slice();
        var clients = Appends.best(store, slice, Samples::booking);
        var rates = new ArrayList<Double>();
        for (int i = 0; i < run.options().repeats(); i++) {
            rates.add(Appends.load(store, clients, slice, Samples::booking).rate());
        }
        return rates;
    }
}
