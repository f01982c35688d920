package dev.zapis.bench;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Clients that ask again as soon as they are answered, or askers that come at a fixed rate whatever the answers do. */
final class Load {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final long HIGHEST = Duration.ofMinutes(2).toNanos();

    private Load() {}

    /**
     * What came of it.
     *
     * @param rate per second, of what succeeded
     * @param failures how often each kind of failure was answered
     * @param latency in nanoseconds, of what succeeded
     */
    record Outcome(double rate, long done, Map<String, Long> failures, Histogram latency) {

        double millis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1e6;
        }

        String latencies() {
            return "p50 %.2f, p95 %.2f, p99 %.2f, p99.9 %.2f ms"
                    .formatted(millis(50), millis(95), millis(99), millis(99.9));
        }

        long failed() {
            return failures.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    static Outcome closed(int clients, Duration time, IntFunction<Supplier<Mono<?>>> client) {
        var tally = new Tally();
        var began = System.nanoTime();
        var end = began + time.toNanos();
        Flux.range(0, clients)
                .flatMap(
                        i -> {
                            var deed = client.apply(i);
                            return Mono.defer(() -> tally.timed(deed.get(), System.nanoTime()))
                                    .repeat(() -> System.nanoTime() < end);
                        },
                        clients)
                .then()
                .block(time.plus(GRACE));
        return tally.outcome(System.nanoTime() - began);
    }

    /** Latency counts from the moment at which whoever asks should have come: a stall is felt by all who come during it. */
    static Outcome open(double rate, Duration time, Supplier<Mono<?>> deed) {
        var tally = new Tally();
        var began = System.nanoTime();
        var asked = (long) (rate * time.toNanos() / 1e9);
        Flux.interval(Duration.ofMillis(1))
                .onBackpressureDrop()
                .map(tick -> Math.min(asked, (long) ((System.nanoTime() - began) / 1e9 * rate)))
                .scan(new long[] {0, 0}, (before, due) -> new long[] {before[1], Math.max(before[1], due)})
                .takeUntil(range -> range[1] >= asked)
                .concatMapIterable(
                        range -> LongStream.range(range[0], range[1]).boxed().toList())
                .flatMap(n -> tally.timed(deed.get(), began + (long) (n * 1e9 / rate)), Integer.MAX_VALUE)
                .then()
                .block(time.plus(GRACE));
        return tally.outcome(System.nanoTime() - began);
    }

    private static final class Tally {

        private final Histogram latency = new ConcurrentHistogram(HIGHEST, 3);
        private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

        Mono<Void> timed(Mono<?> deed, long from) {
            return deed.doOnSuccess(done -> latency.recordValue(Math.clamp(System.nanoTime() - from, 1, HIGHEST)))
                    .then()
                    .onErrorResume(Exception.class, failure -> Mono.fromRunnable(() -> count(failure)));
        }

        private void count(Throwable failure) {
            failures.computeIfAbsent(failure.getClass().getSimpleName(), kind -> new LongAdder())
                    .increment();
        }

        Outcome outcome(long nanos) {
            var done = latency.getTotalCount();
            var failed = new TreeMap<String, Long>();
            failures.forEach((kind, times) -> failed.put(kind, times.sum()));
            return new Outcome(done * 1e9 / nanos, done, failed, latency);
        }
    }
}
