package dev.zapis.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Measures the event store beside its server's best; exits with 1 when a gate is missed, with 2 on a wrong option. */
public final class Bench {

    private Bench() {}

    /** Takes {@code [--quick] [--json FILE] [--only W2,W7] [--millis N] [--repeats N]}. */
    public static void main(String[] words) throws Exception {
        Options options;
        try {
            options = Options.of(List.of(words));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        var missed = report(options).missed();
        missed.forEach(figure -> System.out.println("Missed: " + figure.workload() + ", " + figure.what()));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    static Report report(Options options) throws Exception {
        try (var server = Server.start()) {
            var run = Run.on(server, options);
            var environment = Environment.of(run);
            var report = new Report(environment, figures(run));
            System.out.print(report.table());
            if (options.json() != null) {
                Files.writeString(options.json(), report.json());
            }
            return report;
        }
    }

    private static List<Figure> figures(Run run) throws Exception {
        var figures = new ArrayList<Figure>();
        for (var workload : Workload.all()) {
            if (chosen(workload, run.options())) {
                System.err.println(workload.id() + " …");
                var measured = measure(workload, run);
                measured.forEach(figure -> System.err.print(Report.line(figure)));
                figures.addAll(measured);
            }
        }
        return figures;
    }

    private static boolean chosen(Workload workload, Options options) {
        return options.only().isEmpty()
                ? !options.quick() || workload.quick()
                : options.only().contains(workload.id());
    }

    private static List<Figure> measure(Workload workload, Run run) throws Exception {
        var store = Store.open(run.server().fresh());
        try {
            return workload.measurement().in(run, store);
        } catch (Exception broken) {
            // The others are worth measuring, but a run with a hole in it keeps no gates.
            return List.of(
                    new Figure(workload.id(), "was not measured", List.of(), Gate.atLeast(1, 1), broken.toString()));
        } finally {
            store.close();
            run.server().drop(store.address());
        }
    }
}
