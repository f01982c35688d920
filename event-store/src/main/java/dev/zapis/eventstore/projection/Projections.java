package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.postgres.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All projections of the program: each is run by one of the instances that share the database. */
public final class Projections {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Database database;
    private final EventLog log;
    private final List<Projection> projections;
    private final Generations generations;
    private final Progress progress;
    private final String instance;
    private final Map<String, Runner> runners = new ConcurrentHashMap<>();
    private final Disposable.Composite runs = Disposables.composite();

    public Projections(Database database, EventLog log, List<Projection> projections) {
        this(database, log, projections, UUID.randomUUID().toString());
    }

    /**
     * @param instance a name that no two living programs share: one that is the same after a restart saves it from waiting
     *     for the claims of the program that was killed to end
     */
    public Projections(Database database, EventLog log, List<Projection> projections, String instance) {
        this.instance = instance;
        this.database = database;
        this.log = log;
        this.projections = List.copyOf(projections);
        this.generations = new Generations(database);
        this.progress = new Progress(database);
    }

    /** Completes when all tables and views are there; from then on they follow the log. */
    public Mono<Void> start() {
        return Flux.fromIterable(projections)
                .concatMap(projection -> generations.settle(projection).doOnNext(settled -> run(projection, settled)))
                .then();
    }

    /** Stops, and gives the claims back, so that another instance need not wait for their end. */
    public Mono<Void> close() {
        return Mono.fromRunnable(runs::dispose)
                .thenMany(Flux.fromIterable(runners.values()))
                .flatMap(runner -> runner.release().onErrorComplete())
                .then();
    }

    /** Completes when what all projections show includes the event at this position. The caller sets a time limit. */
    public Mono<Void> reached(long position) {
        return Flux.fromIterable(projections)
                .flatMap(projection -> reached(projection.name(), position), Integer.MAX_VALUE)
                .then();
    }

    /** The same of one projection. */
    public Mono<Void> reached(String projection, long position) {
        var runner = runners.get(projection);
        if (runner == null) {
            return Mono.error(() -> new IllegalArgumentException("no projection " + projection + " was started"));
        }
        var here = runner.progress().filter(place -> place >= position).next();
        var elsewhere = Flux.interval(POLL)
                .onBackpressureDrop()
                .filter(tick -> !runner.hasClaim())
                .concatMap(tick -> progress.of(projection).onErrorComplete(), 1)
                .filter(place -> place >= position)
                .next();
        return Mono.firstWithSignal(here, elsewhere).then();
    }

    /** By how many events each projection is behind the log. */
    public Mono<Map<String, Long>> lag() {
        return progress.lag();
    }

    private void run(Projection projection, Generation generation) {
        var claim = new Claim(database, generation, instance);
        var runner =
                new Runner(log, generations, claim, new Batches(database, projection, claim, Batches.HANDLING_LIMIT));
        if (runners.putIfAbsent(projection.name(), runner) != null) {
            throw new IllegalStateException("projection " + projection.name() + " is there twice");
        }
        runs.add(runner.run().subscribe());
    }
}
