package dev.zapis.bench;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflictException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Things of which a few are wanted by most: W3. Each decision reads the newest of its thing, and again after a conflict. */
final class ZipfWorkload {

    private static final int THINGS = 10_000;
    private static final int RETRIES = 20;

    private final double[] upTo = new double[THINGS];
    private final AtomicLong[] known = new AtomicLong[THINGS];
    private final LongAdder conflicts = new LongAdder();
    private final long name = Samples.number();
    private final Store store;
    private final long seed;

    private ZipfWorkload(Store store, long seed) {
        this.store = store;
        this.seed = seed;
        Arrays.setAll(known, i -> new AtomicLong());
        for (int i = 0; i < THINGS; i++) {
            upTo[i] = (i == 0 ? 0 : upTo[i - 1]) + 1.0 / (i + 1);
        }
    }

    static List<Figure> skewed(Run run, Store store) throws Exception {
        var slice = run.options().slice();
        var clients = run.clients(store);
        var zipf = new ZipfWorkload(store, run.options().seed());
        AppendWorkload.load(store, clients, slice, Samples::booking);
        var outcomes = new Outcomes();
        var pair = run.beside(
                () -> AppendWorkload.load(store, clients, slice, Samples::booking)
                        .rate(),
                outcomes.rate(() -> Load.closed(clients, slice, zipf::client)));
        var note = "%.2f retries per success; %s"
                .formatted(zipf.conflicts.sum() / (double) outcomes.done(), outcomes.note());
        return List.of(Figure.ratio("W3", "Zipf over 10,000 things / W2", pair, Gate.atLeast(0.7, 0.7), note));
    }

    private java.util.function.Supplier<Mono<?>> client(int number) {
        var random = new Random(seed + number);
        return () -> want(random.nextDouble(upTo[THINGS - 1]));
    }

    private Mono<Long> want(double drawn) {
        var at = Arrays.binarySearch(upTo, drawn);
        var thing = Math.min(THINGS - 1, at < 0 ? -at - 1 : at);
        var tag = "thing=" + name + "-" + thing;
        var about = Samples.either(tag);
        return Mono.defer(() -> store.log().source(about, known[thing].get()))
                .flatMap(seen -> store.log()
                        .append(new Append(List.of(Samples.event(Set.of(tag))), about, seen.head(), List.of())))
                .doOnNext(position -> known[thing].accumulateAndGet(position, Math::max))
                .doOnError(AppendConflictException.class, conflict -> conflicts.increment())
                .retryWhen(Retry.max(RETRIES).filter(AppendConflictException.class::isInstance));
    }
}
