package dev.zapis.bench;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/** Sixty-four writers of one thing: W4, straight at the log and through Axon's queue for hot keys. */
final class HotKeyWorkload {

    private static final int WRITERS = 64;

    private HotKeyWorkload() {}

    /** An append that won: decided at {@code after}, recorded at {@code position}. */
    record Win(long after, long position) {}

    /** The thing, and up to where all of it is folded, as a remembered state would have it. */
    private record Hot(String tag, Criteria criteria, AtomicLong known) {}

    static List<Figure> raw(Run run, Store store) throws Exception {
        var wins = new ConcurrentLinkedQueue<Win>();
        var tag = "desk=" + Samples.number();
        var hot = new Hot(tag, Samples.either(tag), new AtomicLong());
        var slice = run.options().slice();
        Load.closed(WRITERS, slice, i -> () -> attempt(store, hot, wins));
        var outcomes = new Outcomes();
        var pair = run.beside(
                run::b0, outcomes.rate(() -> Load.closed(WRITERS, slice, i -> () -> attempt(store, hot, wins))));
        return List.of(
                Figure.ratio("W4", "hot key at the log / B0", pair, Gate.atLeast(0.5, 0.8), outcomes.note()),
                Figure.gated(
                        "W4",
                        "one winner per marker",
                        serial(wins) ? 1.0 : 0.0,
                        Gate.atLeast(1, 1),
                        wins.size() + " wins checked"),
                queued(run, store));
    }

    private static Mono<Win> attempt(Store store, Hot hot, Collection<Win> wins) {
        return store.log()
                .source(hot.criteria(), hot.known().get())
                .flatMap(seen -> store.log()
                        .append(new Append(
                                List.of(Samples.event(Set.of(hot.tag()))), hot.criteria(), seen.head(), List.of()))
                        .map(position -> new Win(seen.head(), position)))
                .doOnNext(win -> {
                    hot.known().accumulateAndGet(win.position(), Math::max);
                    wins.add(win);
                });
    }

    /** Each winner knew of the one before it. */
    static boolean serial(Collection<Win> wins) {
        var ordered =
                wins.stream().sorted(Comparator.comparingLong(Win::position)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).after() < ordered.get(i - 1).position()) {
                return false;
            }
        }
        return true;
    }

    private static Figure queued(Run run, Store store) throws Exception {
        var axon = Axon.over(store);
        try {
            var lesson = new SeatSales.Lesson("hot" + Samples.number(), Integer.MAX_VALUE);
            var slice = run.options().slice();
            take(axon, lesson, slice);
            var outcomes = new Outcomes();
            var pair = run.beside(run::b0, outcomes.rate(() -> take(axon, lesson, slice)));
            return Figure.ratio("W4", "hot key through Axon / B0", pair, Gate.atLeast(0.5, 0.8), outcomes.note());
        } finally {
            axon.close();
        }
    }

    private static Load.Outcome take(Axon axon, SeatSales.Lesson lesson, Duration time) {
        return Load.closed(WRITERS, time, i -> () -> axon.tell(new SeatSales.TakeSeat(lesson, "p" + i)));
    }
}
