package dev.zapis.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Two processes that append to one log beside one process that has all clients: W12. */
final class TwoInstancesWorkload {

    private static final Duration GRACE = Duration.ofSeconds(60);

    private final LongAdder failed = new LongAdder();

    private TwoInstancesWorkload() {}

    static List<Figure> two(Run run, Store store) throws Exception {
        var clients = run.clients(store);
        var slice = run.options().slice();
        try (var first = Child.of(Writer.class, Server.words(store.address()));
                var second = Child.of(Writer.class, Server.words(store.address()))) {
            var instances = new TwoInstancesWorkload();
            instances.together(List.of(first, second), clients, slice.multipliedBy(2));
            var pair = run.beside(
                    () -> instances.together(List.of(first), clients, slice),
                    () -> instances.together(List.of(first, second), clients / 2, slice));
            var note = clients + " clients, or half of them in each; failed " + instances.failed.sum();
            return List.of(Figure.ratio("W12", "two processes / one", pair, Gate.atLeast(0.9, 0.9), note));
        }
    }

    private double together(List<Child> children, int clients, Duration slice) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var jobs = children.stream()
                    .map(child ->
                            (Callable<String>) () -> child.ask(clients + " " + slice.toMillis(), slice.plus(GRACE)))
                    .toList();
            double rate = 0;
            for (var done : threads.invokeAll(jobs)) {
                var answer = done.get().split(" ");
                rate += Double.parseDouble(answer[0]);
                failed.add(Long.parseLong(answer[1]));
            }
            return rate;
        }
    }
}
