package dev.zapis.bench;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.NewEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Commands through the whole of Axon: W7, and decisions about a thing with a long past. */
final class Commands {

    private static final int IN_FLIGHT = 256;
    private static final int ENROLLED = 10_000;
    private static final int CHUNK = 100;

    private Commands() {}

    static Load.Outcome book(Axon axon, int clients, Duration time) {
        return Load.closed(
                clients,
                time,
                i -> () -> axon.tell(
                        new Bookings.Book(new Bookings.Place("d" + Samples.number(), "p" + Samples.number()))));
    }

    private static Figure warm(Run run, Store store, Regulars regulars, int clients) throws Exception {
        var slice = run.options().slice();
        var last = new ArrayList<Load.Outcome>();
        var pair = run.beside(
                () -> Appends.load(store, clients, slice, Samples::booking).rate(), () -> {
                    last.add(regulars.come(IN_FLIGHT, slice));
                    return last.getLast().rate();
                });
        return new Figure(
                "W7",
                "warm bookings / W2",
                pair.ratios(),
                Gate.atLeast(0.7, 0.85),
                pair.note() + "; " + last.getLast().latencies());
    }

    static List<Figure> bookings(Run run, Store store) throws Exception {
        var slice = run.options().slice();
        var axon = Axon.over(store);
        try {
            book(axon, IN_FLIGHT, slice.multipliedBy(2));
            var clients = Appends.best(store, slice, Samples::booking);
            var last = new ArrayList<Load.Outcome>();
            var pair = run.beside(
                    () -> Appends.load(store, clients, slice, Samples::booking).rate(), () -> {
                        last.add(book(axon, IN_FLIGHT, slice));
                        return last.getLast().rate();
                    });
            var regulars = new Regulars(axon);
            regulars.come(IN_FLIGHT, slice.multipliedBy(3));
            return List.of(
                    warm(run, store, regulars, clients),
                    new Figure(
                            "W7",
                            "cold bookings / W2",
                            pair.ratios(),
                            null,
                            pair.note() + "; " + last.getLast().latencies()),
                    alone(run, regulars),
                    peer(run, axon));
        } finally {
            axon.close();
        }
    }

    private static Figure alone(Run run, Regulars regulars) throws Exception {
        var slice = run.options().slice();
        var commits = run.beside(run::b0, () -> 1e3 / regulars.come(1, slice).millis(50));
        return new Figure(
                "W7",
                "one warm booking's p50 / a commit",
                commits.ratios().stream().map(ratio -> 1 / ratio).toList(),
                Gate.atMost(1.5),
                commits.note());
    }

    private static Figure peer(Run run, Axon axon) throws Exception {
        var gate = Gate.atLeast(2, 3);
        var what = "bookings / Axon 4 JDBC";
        var peer = Peer.find();
        if (peer.isEmpty()) {
            return new Figure("W7", what, List.of(), gate, "NOT RUN: -Dzapis.bench.axon4 does not name its directory");
        }
        var address = run.server().fresh();
        var threads = peer.get().best(address, run.options().slice());
        var pair = run.beside(
                () -> peer.get().rate(address, threads, run.options().slice()),
                () -> book(axon, IN_FLIGHT, run.options().slice()).rate());
        return new Figure("W7", what, pair.ratios(), gate, threads + " threads, " + pair.note());
    }

    static List<Figure> bigClass(Run run, Store store) throws Exception {
        var lesson = new Lessons.Lesson("big" + Samples.number(), Integer.MAX_VALUE);
        for (int i = 0; i < ENROLLED; i += CHUNK) {
            var events =
                    IntStream.range(i, i + CHUNK).mapToObj(n -> seat(lesson, n)).toList();
            store.log()
                    .append(new Append(events, new Criteria(List.of()), 0, List.of()))
                    .block(Store.LIMIT);
        }
        var axon = Axon.over(store);
        try {
            axon.tell(new Lessons.TakeSeat(lesson, "first")).block(Store.LIMIT);
            var pair = run.beside(run::b0, () -> Load.closed(
                            1, run.options().slice(), i -> () -> axon.tell(new Lessons.TakeSeat(lesson, "p")))
                    .rate());
            return List.of(new Figure("class", "a seat in a class of 10,000 / B0", pair.ratios(), null, pair.note()));
        } finally {
            axon.close();
        }
    }

    private static NewEvent seat(Lessons.Lesson lesson, int person) {
        var payload = "{\"lesson\":\"%s\",\"person\":\"p%d\"}".formatted(lesson.name(), person);
        return new NewEvent(
                Samples.id(),
                "zapis.bench.SeatTaken",
                "1",
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8),
                Set.of("lesson=" + lesson.name()),
                null);
    }
}
