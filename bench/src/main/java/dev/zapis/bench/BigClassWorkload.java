package dev.zapis.bench;

import dev.zapis.bench.SeatSales.Lesson;
import dev.zapis.bench.SeatSales.TakeSeat;
import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.NewEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Decisions about a class with 10,000 enrolments, beside the same about one that has just begun. */
final class BigClassWorkload {

    private static final int ENROLLED = 10_000;
    private static final int CHUNK = 100;

    private BigClassWorkload() {}

    static List<Figure> seats(Run run, Store store) throws Exception {
        var big = new Lesson("big" + Samples.number(), Integer.MAX_VALUE);
        enrol(store, big);
        var again = Store.open(store.address());
        var axon = Axon.over(again);
        try {
            return figures(run, axon, big);
        } finally {
            axon.close();
            again.close();
        }
    }

    private static List<Figure> figures(Run run, Axon axon, Lesson big) throws Exception {
        var slice = run.options().slice();
        var small = new Lesson("small" + Samples.number(), Integer.MAX_VALUE);
        take(axon, small, slice);
        var began = System.nanoTime();
        axon.tell(new TakeSeat(big, "first")).block(Store.LIMIT);
        var first = (System.nanoTime() - began) / 1e6;
        take(axon, big, slice);
        var few = new Outcomes();
        var many = new Outcomes();
        var pair = run.beside(few.rate(() -> take(axon, small, slice)), many.rate(() -> take(axon, big, slice)));
        return List.of(
                Figure.ratio("class", "a seat of 10,000 / of a small class", pair, Gate.atLeast(0.8, 0.9), many.note()),
                Figure.plain("class", "the first decision, ms", first, "folds all 10,000 once"),
                Figure.plain("class", "a later decision, ms", 1e3 / Median.of(pair.work()), "mean, append included"));
    }

    private static Load.Outcome take(Axon axon, Lesson lesson, Duration time) {
        return Load.closed(1, time, i -> () -> axon.tell(new TakeSeat(lesson, "p")));
    }

    private static void enrol(Store store, Lesson lesson) {
        for (int i = 0; i < ENROLLED; i += CHUNK) {
            var events =
                    IntStream.range(i, i + CHUNK).mapToObj(n -> seat(lesson, n)).toList();
            store.log()
                    .append(new Append(events, new Criteria(List.of()), 0, List.of()))
                    .block(Store.LIMIT);
        }
    }

    private static NewEvent seat(Lesson lesson, int person) {
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
