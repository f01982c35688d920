package dev.zapis.bench;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflict;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import reactor.core.publisher.Mono;

/** Things of which a few are wanted by most: W3. Each decision reads the newest of its thing, and again after a conflict. */
final class Zipf {

    private static final int THINGS = 10_000;
    private static final int RETRIES = 20;

    private final double[] upTo = new double[THINGS];
    private final AtomicLong[] known = new AtomicLong[THINGS];
    private final LongAdder conflicts = new LongAdder();
    private final long name = Samples.number();

    private Zipf() {
        Arrays.setAll(known, i -> new AtomicLong());
        for (int i = 0; i < THINGS; i++) {
            upTo[i] = (i == 0 ? 0 : upTo[i - 1]) + 1.0 / (i + 1);
        }
    }

    static List<Figure> skewed(Run run, Store store) throws Exception {
        var slice = run.options().slice();
        var clients = Appends.best(store, slice, Samples::booking);
        var zipf = new Zipf();
        var won = new LongAdder();
        var pair = run.beside(
                () -> Appends.load(store, clients, slice, Samples::booking).rate(), () -> {
                    var outcome = Load.closed(clients, slice, i -> () -> zipf.want(store));
                    won.add(outcome.done());
                    return outcome.rate();
                });
        var note = "%s; %.2f retries per success".formatted(pair.note(), zipf.conflicts.sum() / (double) won.sum());
        return List.of(new Figure("W3", "Zipf over 10,000 things / W2", pair.ratios(), Gate.atLeast(0.7, 0.7), note));
    }

    private Mono<Long> want(Store store) {
        var at = Arrays.binarySearch(upTo, ThreadLocalRandom.current().nextDouble(upTo[THINGS - 1]));
        var thing = Math.min(THINGS - 1, at < 0 ? -at - 1 : at);
        var tag = "thing=" + name + "-" + thing;
        var about = Samples.either(tag);
        return Mono.defer(() -> store.log().source(about, known[thing].get()))
                .flatMap(seen -> store.log()
                        .append(new Append(List.of(Samples.event(Set.of(tag))), about, seen.head(), List.of())))
                .doOnNext(position -> known[thing].accumulateAndGet(position, Math::max))
                .doOnError(AppendConflict.class, conflict -> conflicts.increment())
                .retryWhen(reactor.util.retry.Retry.max(RETRIES).filter(AppendConflict.class::isInstance));
    }
}
