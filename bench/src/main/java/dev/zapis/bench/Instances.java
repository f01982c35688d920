package dev.zapis.bench;

import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Two processes that append to one log: W12. */
final class Instances {

    private static final int TWO = 2;

    private Instances() {}

    static List<Figure> two(Run run, Store store) throws Exception {
        var slice = run.options().slice();
        var clients = Appends.best(store, slice, Samples::booking);
        var pair = run.beside(
                () -> Appends.load(store, clients, slice, Samples::booking).rate(),
                () -> together(store.address(), Math.max(1, clients / TWO), slice));
        return List.of(new Figure("W12", "two instances / one", pair.ratios(), Gate.atLeast(0.9, 0.9), pair.note()));
    }

    private static double together(DatabaseAddress address, int clients, Duration slice) throws Exception {
        try (var threads = Executors.newFixedThreadPool(TWO)) {
            var jobs = new ArrayList<Callable<Double>>();
            for (int i = 0; i < TWO; i++) {
                jobs.add(() -> child(address, clients, slice));
            }
            double rate = 0;
            for (var done : threads.invokeAll(jobs)) {
                rate += done.get();
            }
            return rate;
        }
    }

    private static double child(DatabaseAddress address, int clients, Duration slice) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        address.host(),
                        Integer.toString(address.port()),
                        address.database(),
                        address.user(),
                        Integer.toString(clients),
                        Long.toString(slice.toMillis()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("PGPASSWORD", address.password());
        var child = process.start();
        try (var answer = child.inputReader()) {
            var line = answer.readLine();
            if (line == null || !child.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("an instance has not answered");
            }
            return Double.parseDouble(line);
        } finally {
            child.destroyForcibly();
        }
    }
}
