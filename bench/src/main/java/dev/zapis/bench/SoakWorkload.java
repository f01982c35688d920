package dev.zapis.bench;

import dev.zapis.bench.product.ControlCalls;
import dev.zapis.bench.product.Footprint;
import dev.zapis.bench.product.ProductProcess;
import dev.zapis.bench.product.Wanderer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Two hundred people tap about for an hour, then all are idle: whether the product's memory and patience stay: W16. */
final class SoakWorkload {

    private static final int PEOPLE = 200;
    private static final int DESKS = 40;

    /** Each of them taps every ten seconds. */
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final long HIGHEST = Duration.ofMinutes(2).toNanos();
    private static final String TOKEN = "700700701:AAHsoakOfTheWholeProductByTheBench0";

    private final List<Footprint> busy = new ArrayList<>();
    private final List<Footprint> idle = new ArrayList<>();
    private final LongAdder failed = new LongAdder();

    private SoakWorkload() {}

    static List<Figure> product(Run run, Store store) throws Exception {
        if (!Footprint.isKnown()) {
            return List.of(Figure.none("W16", "memory", Gate.atLeast(1, 1), "only Linux tells what a process holds"));
        }
        var minutes = run.options().quick() ? 10 : 60;
        var idleMinutes = run.options().quick() ? 3 : 10;
        try (var standin = ProductProcess.standin()) {
            var calls = new ControlCalls(standin.url());
            var admin = calls.newcomer("Ada Admin");
            var admins = Map.of("ZAPIS_ADMINS", Long.toString(admin.id()));
            try (var product = ProductProcess.bot(standin, TOKEN, admins)) {
                admin.registers().opensTheDoor().furnishes("Hall", names(DESKS, "D"));
                var soak = new SoakWorkload();
                var people = IntStream.range(0, PEOPLE)
                        .mapToObj(i -> new Wanderer(
                                calls.newcomer(name(i)).registers(),
                                run.options().seed() + i))
                        .toList();
                var half = Duration.ofMinutes(minutes).dividedBy(2);
                var first = soak.tapped(product, people, half);
                var second = soak.tapped(product, people, half);
                soak.rests(product, Duration.ofMinutes(idleMinutes));
                return soak.figures(first, second);
            }
        }
    }

    private static String names(int many, String before) {
        return IntStream.range(0, many).mapToObj(i -> before + i).collect(Collectors.joining(", "));
    }

    private static String name(int i) {
        return "Guest " + (char) ('A' + i / 26) + (char) ('a' + i % 26);
    }

    /** Open loop: a person who is still waiting when the next tap is due lets somebody else tap later. */
    private Histogram tapped(ProductProcess product, List<Wanderer> people, Duration time) throws Exception {
        var latency = new ConcurrentHistogram(HIGHEST, 3);
        var began = System.nanoTime();
        var turns = people.stream().map(person -> new Semaphore(1)).toList();
        long looked = began;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long n = 0; n * BETWEEN.toNanos() < time.toNanos(); n++) {
                var due = began + n * BETWEEN.toNanos();
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                var i = (int) (n % people.size());
                threads.submit(() -> taps(people.get(i), turns.get(i), due, latency));
                if (due - looked >= LOOK.toNanos()) {
                    looked = due;
                    busy.add(Footprint.of(product));
                    told(busy.getLast());
                }
            }
        }
        return latency;
    }

    private void taps(Wanderer person, Semaphore turn, long due, Histogram latency) {
        turn.acquireUninterruptibly();
        try {
            var waited = Math.max(0, System.nanoTime() - due);
            latency.recordValue(Math.clamp(waited + person.taps(), 1, HIGHEST));
        } catch (IllegalStateException unanswered) {
            failed.increment();
        } finally {
            turn.release();
        }
    }

    private void rests(ProductProcess product, Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
            idle.add(Footprint.of(product));
            told(idle.getLast());
        }
    }

    private static void told(Footprint now) {
        if (Boolean.getBoolean("zapis.bench.trace")) System.err.println(now);
    }

    private List<Figure> figures(Histogram first, Histogram second) {
        var half = busy.subList(busy.size() / 2, busy.size());
        var growth = 100
                * (mean(half.subList(half.size() * 3 / 4, half.size())) / mean(half.subList(0, half.size() / 4)) - 1);
        var most = busy.stream().mapToDouble(Footprint::rss).max().orElse(Double.NaN);
        var last = busy.getLast();
        var after = idle.getLast();
        var drift = second.getValueAtPercentile(99.9) / (double) first.getValueAtPercentile(99.9);
        return List.of(
                Figure.gated("W16", "RSS at most, MiB", most, Gate.atMost(450), note(last)),
                Figure.gated("W16", "RSS, 2nd half: last/first quarter, %", growth, Gate.atMost(2), ""),
                Figure.gated("W16", "p99.9 of the halves", drift, Gate.atMost(1.2), latencies(first, second)),
                Figure.plain("W16", "RSS after idling, MiB", after.rss(), note(after)),
                Figure.plain(
                        "W16", "PostgreSQL beside it, MiB", last.database(), "idle %.0f".formatted(after.database())));
    }

    private static double mean(List<Footprint> some) {
        return some.stream().mapToDouble(Footprint::rss).average().orElse(Double.NaN);
    }

    private static String note(Footprint at) {
        return "heap in use %.0f, outside of it %.0f MiB, %d threads, %d files, database %.0f MiB on disk"
                .formatted(at.heap(), at.outside(), at.threads(), at.files(), at.store());
    }

    private String latencies(Histogram first, Histogram second) {
        return "answers p50 %.0f, p99 %.0f, p99.9 %.0f and %.0f ms; %d taps, failed %d"
                .formatted(
                        second.getValueAtPercentile(50) / 1e6,
                        second.getValueAtPercentile(99) / 1e6,
                        first.getValueAtPercentile(99.9) / 1e6,
                        second.getValueAtPercentile(99.9) / 1e6,
                        first.getTotalCount() + second.getTotalCount(),
                        failed.sum());
    }
}
