package dev.zapis.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures the event store beside its server's best; exits with 1 when a gate is missed, with 2 on a wrong option. */
public final class Bench {

    private Bench() {}

    /** Takes {@code [--quick] [--json FILE] [--only W2,W7] [--millis N] [--repeats N] [--seed N]}. */
    public static void main(String[] words) throws Exception {
        Options options;
        try {
            options = Options.of(List.of(words));
            refuseUnknown(options.only());
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        var missed = report(options).missed();
        missed.forEach(figure -> System.out.println("Missed: " + figure.workload() + ", " + figure.what()));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static void refuseUnknown(Set<String> only) {
        var known = Workload.all().stream().map(Workload::id).collect(Collectors.toSet());
        if (!known.containsAll(only)) {
            throw new IllegalArgumentException("--only takes some of " + known);
        }
    }

    static Report report(Options options) throws Exception {
        try (var server = Server.start()) {
            server.assertSafe();
            var run = Run.on(server, options);
            var environment = Environment.of(run);
            var series = series(run);
            environment.putAll(run.found());
            var report = new Report(environment, series);
            System.out.print(report.table());
            if (options.json() != null) {
                Files.writeString(options.json(), report.json());
            }
            return report;
        }
    }

    private static List<WorkloadFigures> series(Run run) throws Exception {
        var all = new ArrayList<WorkloadFigures>();
        var before = run.b0();
        for (var workload : Workload.all()) {
            if (chosen(workload, run.options())) {
                System.err.println(workload.id() + " …");
                var began = System.nanoTime();
                var figures = workload.measure(run);
                var seconds = (System.nanoTime() - began) / 1e9;
                var after = run.b0();
                all.add(new WorkloadFigures(workload.id(), figures, before, after, seconds, load()));
                before = after;
                figures.forEach(figure -> System.err.print(Report.line(figure)));
                System.err.println(all.getLast().note());
            }
        }
        return all;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static boolean chosen(Workload workload, Options options) {
        return options.only().isEmpty()
                ? !options.quick() || workload.quick()
                : options.only().contains(workload.id());
    }
}
