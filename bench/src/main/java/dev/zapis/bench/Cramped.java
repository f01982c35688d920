package dev.zapis.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole store in 256 MiB of heap: a million events, ten thousand warm entities, 256 commands in flight. */
public final class Cramped {

    private static final int EVENTS = 1_000_000;
    private static final int IN_FLIGHT = 256;
    private static final int HEAP = 256;
    private static final int SLICES = 10;

    private Cramped() {}

    /** Takes host, port, database, user, and milliseconds; PGPASSWORD is the password. */
    public static void main(String[] words) {
        var password = System.getenv().getOrDefault("PGPASSWORD", "");
        var store = Store.open(Server.address(words[0], Integer.parseInt(words[1]), words[2], words[3], password));
        var axon = Axon.over(store);
        var outcome = new Regulars(axon).come(IN_FLIGHT, Duration.ofMillis(Long.parseLong(words[4])));
        System.gc();
        var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        System.out.println(used + " " + (long) outcome.rate() + " " + outcome.done() + " " + outcome.failed());
        axon.close();
        store.close();
    }

    static List<Figure> heap(Run run, Store store) throws Exception {
        var grown = Size.grow(store, EVENTS);
        try {
            var said = child(grown, run.options().slice().multipliedBy(SLICES)).split(" ");
            return List.of(new Figure(
                    "heap",
                    "lives in " + HEAP + " MiB; used after, MiB",
                    List.of(Double.parseDouble(said[0])),
                    Gate.atMost(HEAP),
                    said[2] + " bookings at " + said[1] + "/s, " + said[3] + " failed"));
        } finally {
            grown.close();
        }
    }

    private static String child(Store store, Duration time) throws Exception {
        var address = store.address();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Cramped.class.getName(),
                        address.host(),
                        Integer.toString(address.port()),
                        address.database(),
                        address.user(),
                        Long.toString(time.toMillis()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("PGPASSWORD", address.password());
        var child = process.start();
        try (var answer = child.inputReader()) {
            var line = answer.readLine();
            if (line == null || !child.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("it did not live in " + HEAP + " MiB");
            }
            return line;
        } finally {
            child.destroyForcibly();
        }
    }
}
