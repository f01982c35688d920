package dev.zapis.bench;

import dev.zapis.bench.product.Colleague;
import dev.zapis.bench.product.ControlCalls;
import dev.zapis.bench.product.Guest;
import dev.zapis.bench.product.ProductProcess;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From a tap to what is seen of it, through the whole product on the bench's own server: W14. */
final class TapWorkload {

    private static final int PEOPLE = 200;
    private static final int DESKS_AT_ONCE = 50;

    /** Acts per second of one person: each act is over before the next is due, on a machine that has nothing else to do. */
    private static final double ALONE = 8;

    private static final double LONGEST_MILLIS = 300;
    private static final double MOST_MORE_MILLIS = 50;

    private static final long REBUILT = 500_000;
    private static final long REBUILT_QUICKLY = 100_000;

    private final Run run;
    private final DatabaseAddress database;
    private final Crew crew;
    private final Duration time;

    private TapWorkload(Run run, DatabaseAddress database, Crew crew) {
        this.run = run;
        this.database = database;
        this.crew = crew;
        this.time = run.options().slice().multipliedBy(4);
    }

    static List<Figure> answered(Run run, Store unused) throws Exception {
        var database = run.server().empty();
        try (var product = ProductProcess.playground(Map.of("DATABASE_URL", url(database)))) {
            var taps = new TapWorkload(run, database, new Crew(staff(new ControlCalls(product.url()))));
            // The JIT's share, and the tables' pages.
            taps.crew.at(PEOPLE, 40, taps.time);
            return taps.figures();
        } finally {
            run.server().drop(database);
        }
    }

    static String url(DatabaseAddress address) {
        return "postgres://%s:%s@%s:%d/%s?sslmode=disable"
                .formatted(address.user(), address.password(), address.host(), address.port(), address.database());
    }

    private static List<Colleague> staff(ControlCalls calls) throws Exception {
        var admin = calls.sampleAdmin();
        furnish(admin);
        admin.opensTheDoor();
        try (var threads = Executors.newFixedThreadPool(8, Thread.ofVirtual().factory())) {
            var coming = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> (Callable<Colleague>) () -> settled(new Colleague(come(calls, i), desk(i), i), i))
                    .toList();
            var people = new ArrayList<Colleague>();
            for (Future<Colleague> one : threads.invokeAll(coming)) people.add(one.get());
            return people;
        }
    }

    /** Not all are to do the same at the same time. */
    private static Colleague settled(Colleague newcomer, int number) throws InterruptedException {
        for (int i = 0; i < number % Colleague.ACTS; i++) newcomer.acts();
        return newcomer;
    }

    /** Where the tables are behind, the screen after the last step of coming in is the one before: looks again. */
    private static Guest come(ControlCalls calls, int number) {
        var guest = calls.newcomer("Colleague " + number);
        try {
            return guest.registers();
        } catch (IllegalStateException behind) {
            guest.says("/start").seesButton("desk.days");
            return guest;
        }
    }

    private static void furnish(Guest admin) {
        admin.says("/start").seesButton("office.manage");
        admin.taps("office.manage").seesButton("office.card");
        admin.taps("office.card").seesButton("office.area");
        admin.taps("office.area").seesButton("office.desk");
        for (int from = 0; from < PEOPLE; from += DESKS_AT_ONCE) {
            admin.addsDesks(IntStream.range(from, from + DESKS_AT_ONCE)
                            .mapToObj(TapWorkload::desk)
                            .collect(Collectors.joining(", ")))
                    .seesButton("office.desk");
        }
    }

    private static String desk(int number) {
        return "W" + (1000 + number);
    }

    private List<Figure> figures() throws Exception {
        var figures = new ArrayList<>(alone());
        figures.add(together(50, 25));
        figures.add(together(PEOPLE, 50));
        figures.add(most());
        figures.add(rebuilding());
        return figures;
    }

    /** One person, in multiples of a commit measured just before. */
    private List<Figure> alone() throws Exception {
        var outcomes = new ArrayList<Crew.Outcome>();
        var commits = new ArrayList<Double>();
        for (int i = 0; i < run.options().repeats(); i++) {
            commits.add(1e3 / run.b0());
            outcomes.add(crew.at(1, ALONE, time));
        }
        var note = "a commit %.2f ms; %s"
                .formatted(Median.of(commits), outcomes.getLast().note());
        return List.of(
                inCommits("1 person, screen p50 in commits", outcomes, commits, screen(50), Gate.atMost(30, 15), note),
                inCommits("1 person, screen p99 in commits", outcomes, commits, screen(99), null, ""),
                inCommits("1 person, booking p50 in commits", outcomes, commits, booking(50), Gate.atMost(50, 30), ""),
                inCommits("1 person, booking p99 in commits", outcomes, commits, booking(99), null, ""));
    }

    private static ToDoubleFunction<Crew.Outcome> screen(double percentile) {
        return outcome -> Crew.Outcome.millis(outcome.screens(), percentile);
    }

    private static ToDoubleFunction<Crew.Outcome> booking(double percentile) {
        return outcome -> Crew.Outcome.millis(outcome.bookings(), percentile);
    }

    private static Figure inCommits(
            String what,
            List<Crew.Outcome> outcomes,
            List<Double> commits,
            ToDoubleFunction<Crew.Outcome> millis,
            @Nullable Gate gate,
            String note) {
        var values = IntStream.range(0, outcomes.size())
                .mapToObj(i -> millis.applyAsDouble(outcomes.get(i)) / commits.get(i))
                .toList();
        return new Figure("W14", what, values, gate, note, null);
    }

    private Figure together(int many, double rate) throws InterruptedException {
        var outcome = crew.at(many, rate, time);
        return Figure.plain("W14", many + " people, p99 ms", outcome.p99(), outcome.note());
    }

    /** The highest of these rates at which people need not wait; each is twice the one before. */
    private Figure most() throws InterruptedException {
        var best = 0.0;
        var note = "";
        for (var rate = 25.0; rate <= 800; rate *= 2) {
            var outcome = crew.at(PEOPLE, rate, time);
            note = outcome.note();
            if (outcome.p99() > LONGEST_MILLIS || !outcome.failures().isEmpty()) break;
            best = outcome.rate();
        }
        return Figure.plain(
                "W14", "taps/s at p99 <= 300 ms", best, PEOPLE + " people; at the first that was too much: " + note);
    }

    /** How much longer people wait while the tables of people are built anew from a long log, again and again. */
    private Figure rebuilding() throws Exception {
        var events = run.options().quick() ? REBUILT_QUICKLY : REBUILT;
        Rebuilds.lengthen(database, events);
        // The hundredth of a hundred acts would be whichever was disturbed.
        var longer = time.multipliedBy(4);
        var quiet = crew.at(50, 25, longer);
        var rebuilds = new Rebuilds(database);
        var thread = Thread.ofVirtual().start(rebuilds);
        Crew.Outcome beside;
        try {
            beside = crew.at(50, 25, longer);
        } finally {
            rebuilds.ends();
            thread.join();
        }
        var what = "50 people, p99 ms more beside a rebuild";
        var gate = Gate.atMost(MOST_MORE_MILLIS);
        if (rebuilds.made() == 0) return Figure.none("W14", what, gate, "nothing was rebuilt");
        return Figure.gated(
                "W14",
                what,
                beside.p99() - quiet.p99(),
                gate,
                "%d rebuilds of %d events and more; before: %s; beside: %s"
                        .formatted(rebuilds.made(), events, quiet.note(), beside.note()));
    }
}
