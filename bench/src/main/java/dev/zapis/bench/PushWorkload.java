package dev.zapis.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import reactor.core.publisher.Mono;

/** From the answer to an append to a reader of the tail, in this instance and in another process: W9. */
final class PushWorkload {

    private static final double RATE = 200;
    private static final long HIGHEST = Duration.ofMinutes(1).toNanos() / 1_000;
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** When an append was asked for, and when it was answered. */
    private record Written(long asked, long answered) {}

    private final Store store;
    private final Child other;
    private final Map<Long, Written> written = new ConcurrentHashMap<>();
    private final Map<Long, Long> here = new ConcurrentHashMap<>();

    private PushWorkload(Store store, Child other) {
        this.store = store;
        this.other = other;
    }

    static List<Figure> latency(Run run, Store store) throws Exception {
        try (var other = Child.of(Reader.class, Server.words(store.address()))) {
            other.ask("are you there?", LIMIT);
            var push = new PushWorkload(store, other);
            var following =
                    store.log().tail(store.head()).subscribe(event -> push.here.put(event.position(), microseconds()));
            try {
                push.write(run.options().slice());
                push.there();
                push.written.clear();
                push.write(run.options().slice().multipliedBy(run.options().repeats()));
                return List.of(
                        push.figure("to this instance", push.here, 5),
                        push.figure("to another process", push.there(), 20));
            } finally {
                following.dispose();
            }
        }
    }

    /** Of the clock that all processes of the machine share. */
    static long microseconds() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private void write(Duration time) {
        var head = store.head();
        Load.open(RATE, time, () -> {
            var asked = microseconds();
            return store.log()
                    .append(Samples.booking(head))
                    .doOnNext(position -> written.put(position, new Written(asked, microseconds())));
        });
        Mono.delay(SETTLE).block(LIMIT);
    }

    private Map<Long, Long> there() throws Exception {
        return Arrays.stream(other.ask("what have you seen?", LIMIT).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split(":"))
                .collect(Collectors.toMap(pair -> Long.valueOf(pair[0]), pair -> Long.valueOf(pair[1])));
    }

    /** A reader that had it before the writer had its answer waited for nothing; one that never had it waited for ever. */
    private Figure figure(String whither, Map<Long, Long> seen, double limit) {
        var after = new Histogram(HIGHEST, 3);
        var whole = new Histogram(HIGHEST, 3);
        written.forEach((position, times) -> {
            var at = seen.getOrDefault(position, Long.MAX_VALUE / 2);
            after.recordValue(Math.clamp(at - times.answered(), 0, HIGHEST));
            whole.recordValue(Math.clamp(at - times.asked(), 0, HIGHEST));
        });
        var note = "p50 %.2f ms; with the append itself p50 %.2f, p99 %.2f ms; %d events, 200/s open loop"
                .formatted(millis(after, 50), millis(whole, 50), millis(whole, 99), after.getTotalCount());
        var p99 = after.getTotalCount() == 0 ? Double.POSITIVE_INFINITY : millis(after, 99);
        return Figure.gated("W9", "push " + whither + ", p99 ms", p99, Gate.atMost(limit), note);
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e3;
    }
}
