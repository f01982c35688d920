package dev.zapis.bench;

import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Something to be measured within a time limit. */
record Workload(String id, boolean quick, Duration limit, Measurement measurement) {

    private static final Duration ENDING = Duration.ofSeconds(20);

    /** Answers the workload's figures; the store is a new one, and closed afterwards. */
    @FunctionalInterface
    interface Measurement {
        List<Figure> in(Run run, Store store) throws Exception;
    }

    static List<Workload> all() {
        return List.of(
                quick("W1", AppendWorkload::one),
                quick("W2", AppendWorkload::many),
                full("W3", 2, ZipfWorkload::skewed),
                quick("W4", HotKeyWorkload::raw),
                quick("W5", AppendWorkload::ten),
                quick("W7", CommandWorkload::bookings),
                quick("W9", PushWorkload::latency),
                quick("W13", AppendWorkload::condition),
                new Workload("W14", true, Duration.ofMinutes(20), TapWorkload::answered),
                new Workload("W15", true, Duration.ofMinutes(10), CardsWorkload::kept),
                quick("crowd", CrowdWorkload::rush),
                full("waitlist", 3, WaitlistWorkload::rush),
                full("class", 2, BigClassWorkload::seats),
                full("W12", 2, TwoInstancesWorkload::two),
                full("heap", 3, SmallHeapWorkload::small),
                full("W8", 5, ReplayWorkload::million),
                full("W6", 7, GrowthWorkload::growth),
                full("W16", 90, SoakWorkload::product));
    }

    private static Workload quick(String id, Measurement measurement) {
        return new Workload(id, true, Duration.ofMinutes(3), measurement);
    }

    private static Workload full(String id, int minutes, Measurement measurement) {
        return new Workload(id, false, Duration.ofMinutes(minutes), measurement);
    }

    /** The others are worth measuring when this fails or takes too long, but a run with a hole in it keeps no gates. */
    List<Figure> measure(Run run) throws Exception {
        var address = run.server().fresh();
        var task = new FutureTask<>(() -> on(run, address));
        var thread = new Thread(task, "bench-" + id);
        thread.start();
        try {
            return task.get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            System.err.println("stuck at " + Arrays.toString(thread.getStackTrace()));
            return List.of(unmeasured("it took longer than " + limit.toSeconds() + " s"));
        } catch (ExecutionException broken) {
            broken.printStackTrace();
            return List.of(unmeasured(String.valueOf(broken.getCause())));
        } finally {
            task.cancel(true);
            thread.join(ENDING);
            run.server().drop(address);
        }
    }

    private List<Figure> on(Run run, DatabaseAddress address) throws Exception {
        var store = Store.open(address);
        try {
            return measurement.in(run, store);
        } finally {
            store.close();
        }
    }

    private Figure unmeasured(String why) {
        return Figure.none(id, "was not measured", Gate.atLeast(1, 1), why);
    }
}
