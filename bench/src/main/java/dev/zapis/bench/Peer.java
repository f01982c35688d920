package dev.zapis.bench;

import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The same bookings on Axon 4 and its JDBC event store, in a process of its own. */
record Peer(Path unpacked) {

    private static final List<Integer> THREADS = List.of(4, 12, 32, 64);

    static Optional<Peer> find() {
        return Optional.ofNullable(System.getProperty("zapis.bench.axon4"))
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(Peer::new);
    }

    int best(DatabaseAddress address, Duration slice) throws Exception {
        int best = 0;
        double highest = 0;
        for (var threads : THREADS) {
            var rate = rate(address, threads, slice);
            if (rate > highest) {
                best = threads;
                highest = rate;
            }
        }
        return best;
    }

    /** Bookings per second after a warm-up of the same length. */
    double rate(DatabaseAddress address, int threads, Duration slice) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        unpacked.resolve("classes") + File.pathSeparator + unpacked.resolve("lib") + "/*",
                        "dev.zapis.bench.axon4.BenchAxon4",
                        Server.url(address),
                        address.user(),
                        Integer.toString(threads),
                        Long.toString(slice.toMillis()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("PGPASSWORD", address.password());
        var child = process.start();
        try (var answer = child.inputReader()) {
            var line = answer.readLine();
            if (line == null || !child.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("the bench of Axon 4 has not answered");
            }
            return JsonMapper.shared().readTree(line).get("rate").asDouble();
        } finally {
            child.destroyForcibly();
        }
    }
}
