package dev.zapis.bench;

import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The same bookings on Axon 4 and its JDBC event store, in a process of its own. */
record Axon4Peer(Child child) implements AutoCloseable {

    private static final List<Integer> THREADS = List.of(4, 12, 32, 64);
    private static final Duration GRACE = Duration.ofSeconds(60);

    /** Where the launcher has unpacked it. */
    static Optional<Path> find() {
        return Optional.ofNullable(System.getProperty("zapis.bench.axon4"))
                .map(Path::of)
                .filter(Files::isDirectory);
    }

    static Axon4Peer of(Path unpacked, DatabaseAddress address) throws IOException {
        return new Axon4Peer(Child.start(
                "dev.zapis.bench.axon4.BenchAxon4",
                unpacked.resolve("classes") + File.pathSeparator + unpacked.resolve("lib") + "/*",
                new Child.DatabaseWords(List.of(Server.url(address), address.user()), address.password())));
    }

    /** Rates by number of threads, after a warm-up. */
    Map<Integer, Double> tried(Duration time) throws Exception {
        rate(THREADS.getLast(), time.multipliedBy(2));
        var rates = new TreeMap<Integer, Double>();
        for (var threads : THREADS) {
            rates.put(threads, rate(threads, time));
        }
        return rates;
    }

    double rate(int threads, Duration time) throws Exception {
        var answer = child.ask(threads + " " + time.toMillis(), time.plus(GRACE));
        return JsonMapper.shared().readTree(answer).get("rate").asDouble();
    }

    @Override
    public void close() {
        child.close();
    }
}
