package dev.zapis.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** An instance that serves regular guests only: asked with milliseconds, it answers its rate, failures and memory. */
public final class WarmInstance {

    private static final int IN_FLIGHT = 256;

    private WarmInstance() {}

    /** Takes host, port, database and user; PGPASSWORD is the password. */
    public static void main(String[] words) throws Exception {
        var store = Store.open(Server.address(List.of(words)));
        var axon = Axon.over(store);
        var regulars = new RegularGuests(axon);
        Child.serve(question -> work(regulars, Duration.ofMillis(Long.parseLong(question))));
        axon.close();
        store.close();
    }

    private static String work(RegularGuests regulars, Duration time) {
        var outcome = regulars.come(IN_FLIGHT, time);
        var peak = megabytes(MemoryPoolMXBean::getPeakUsage);
        System.gc();
        System.gc();
        return outcome.rate() + ";" + outcome.done() + ";" + outcome.failures() + ";" + peak + ";"
                + megabytes(MemoryPoolMXBean::getUsage);
    }

    private static double megabytes(Function<MemoryPoolMXBean, MemoryUsage> usage) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> usage.apply(pool).getUsed())
                        .sum()
                / 1048576.0;
    }
}
