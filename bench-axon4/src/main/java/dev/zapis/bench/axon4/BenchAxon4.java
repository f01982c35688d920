package dev.zapis.bench.axon4;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Books desks' days for a while and prints the rate as one line of JSON. */
public final class BenchAxon4 {

    private BenchAxon4() {}

    /** Takes the database's JDBC address, user, number of threads, and milliseconds; PGPASSWORD is the password. */
    public static void main(String[] words) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        var threads = Integer.parseInt(words[2]);
        var time = Duration.ofMillis(Long.parseLong(words[3]));
        try (var pool = Axon4.pool(words[0], words[1], System.getenv().getOrDefault("PGPASSWORD", ""), threads)) {
            Axon4.createTables(pool);
            var axon = Axon4.start(pool);
            rate(axon.commandGateway(), threads, time.multipliedBy(2));
            var rate = rate(axon.commandGateway(), threads, time);
            System.out.println("{\"rate\":" + rate + ",\"threads\":" + threads + "}");
            axon.shutdown();
        }
    }

    private static double rate(CommandGateway gateway, int threads, Duration time) {
        var done = new AtomicLong();
        var began = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                pool.submit(() -> {
                    while (System.nanoTime() - began < time.toNanos()) {
                        var booking = UUID.randomUUID().toString();
                        gateway.sendAndWait(new DeskDay.Book("d" + booking, "p" + booking));
                        done.incrementAndGet();
                    }
                });
            }
        }
        return done.get() * 1e9 / (System.nanoTime() - began);
    }
}
