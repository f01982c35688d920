package dev.zapis.bench.axon4;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Books desks' days: asked with a number of threads and milliseconds, it answers the rate as a line of JSON. */
public final class BenchAxon4 {

    private static final int MOST_THREADS = 64;

    private BenchAxon4() {}

    /** Takes the database's JDBC address and user; PGPASSWORD is the password. */
    public static void main(String[] words) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        var password = System.getenv().getOrDefault("PGPASSWORD", "");
        try (var pool = Axon4.pool(words[0], words[1], password, MOST_THREADS)) {
            Axon4.createTables(pool);
            var axon = Axon4.start(pool);
            var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var question = questions.readLine(); question != null; question = questions.readLine()) {
                System.out.println(answer(axon.commandGateway(), question.split(" ")));
            }
            axon.shutdown();
        }
    }

    private static String answer(CommandGateway gateway, String[] asked) {
        var threads = Integer.parseInt(asked[0]);
        var rate = rate(gateway, threads, Duration.ofMillis(Long.parseLong(asked[1])));
        return "{\"rate\":" + rate + ",\"threads\":" + threads + "}";
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
