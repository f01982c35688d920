package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.projection.deadletter.DeadLetter;
import dev.zapis.eventstore.projection.generation.Generations;
import dev.zapis.eventstore.projection.generation.SchemaChangedException;
import dev.zapis.eventstore.projection.run.ProjectionRunner;
import dev.zapis.eventstore.projection.run.ProjectionSupervisor;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All projections of the program: each is run by one of the instances that share the database. */
public final class ProjectionEngine {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Later than an instance's round and than the rest of a round of retries. */
    private static final Duration TAKEN_UP = Duration.ofSeconds(15);

    private final Generations generations;
    private final ProjectionStatusReader statuses;
    private final List<Projection> projections;
    private final ProjectionSupervisor supervisor;
    private final ShownPositions shown;
    private final FeedTracker feeds;
    private final Disposable.Composite keeping = Disposables.composite();

    public ProjectionEngine(Database database, EventLog log, List<Projection> projections) {
        this(database, log, projections, UUID.randomUUID().toString());
    }

    /**
     * @param instance a name that no two living programs share: one that is the same after a restart saves it from waiting
     *     for the claims of the program that was killed to end
     */
    public ProjectionEngine(Database database, EventLog log, List<Projection> projections, String instance) {
        this(database, log, projections, instance, PATIENCE);
    }

    /** With {@code patience}: the way to the log is opened anew when its events have not come for so long. */
    ProjectionEngine(Database database, EventLog log, List<Projection> projections, String instance, Duration timeout) {
        this.projections = List.copyOf(projections);
        this.generations = new Generations(database);
        this.statuses = new ProjectionStatusReader(database);
        var around = new ProjectionRunner.Surroundings(log, generations, timeout);
        this.supervisor = new ProjectionSupervisor(database, instance, around, this.projections);
        this.shown = new ShownPositions(supervisor, statuses);
        this.feeds = FeedTracker.of(database, log, this.projections, timeout);
    }

    /**
     * Completes when all tables and views are there; from then on they follow the log. Fails with {@link SchemaChangedException} if those of a
     * version are described otherwise than before.
     */
    public Mono<Void> start() {
        return Flux.fromIterable(projections)
                .concatMap(generations::settle)
                .then(Mono.defer(supervisor::round))
                .doOnSuccess(done -> keeping.add(supervisor.keep().subscribe()));
    }

    /** Stops, and gives the claims back, so that another instance need not wait for their end. */
    public Mono<Void> close() {
        return Mono.<Void>fromRunnable(keeping::dispose).doFirst(feeds::close).then(Mono.defer(supervisor::end));
    }

    /** Which projections are fed, and up to where. */
    public FeedTracker feeds() {
        return feeds;
    }

    /**
     * Completes when people are shown the event at this position by the projection, in whichever version that stands. The caller
     * sets a time limit.
     */
    public Mono<Void> shows(String projection, long position) {
        return shown.reached(projection, position);
    }

    /** Whether they are just now. */
    public Mono<Boolean> showsNow(String projection, long position) {
        return shown.isReached(projection, position);
    }

    /** Completes when what all projections show includes the event at this position. The caller sets a time limit. */
    public Mono<Void> reached(long position) {
        return Flux.fromIterable(projections)
                .flatMap(projection -> reached(projection.name(), position), Integer.MAX_VALUE)
                .then();
    }

    /** The same of one projection. */
    public Mono<Void> reached(String projection, long position) {
        return Mono.defer(() -> {
            var here = supervisor.progress(projection).reached(position);
            var elsewhere = Flux.interval(POLL)
                    .onBackpressureDrop()
                    .filter(tick -> supervisor.runners(projection).noneMatch(ProjectionRunner::hasLive))
                    .concatMap(tick -> elsewhere(projection).onErrorComplete(), 1)
                    .filter(place -> place >= position)
                    .next();
            return Mono.firstWithSignal(here, elsewhere).then();
        });
    }

    // What this program has tables for is waited for; one that has been overtaken by a newer version takes what there
    // is.
    private Mono<Long> elsewhere(String projection) {
        boolean overtaken = supervisor.runners(projection).findAny().isEmpty();
        return statuses.of(
                projection,
                overtaken ? 0 : supervisor.progress(projection).projection().version());
    }

    /** By how many events each projection is behind the log. */
    public Mono<Map<String, Long>> lag() {
        return statuses.lag();
    }

    /** How all generations stand, whoever fills them. */
    public Flux<ProjectionState> states() {
        return statuses.states();
    }

    /** The projections that this instance runs, that have not moved though the log has, and that were started anew for it. */
    public Set<String> stuck() {
        return projections.stream()
                .map(Projection::name)
                .filter(name -> supervisor.runners(name).anyMatch(ProjectionRunner::isStuck))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Has a projection built anew beside the live one by whichever instance runs it, and shown when it has caught up. Emits
     * how the new one stands, about twice a second, and completes when it is shown; fails if nobody takes it up. What has no
     * tables is left as it is.
     */
    public Flux<ProjectionState> replay(String projection) {
        return generations
                .wishReplay(projection)
                .switchIfEmpty(Mono.error(() -> new IllegalArgumentException("there is no projection " + projection)))
                .flatMapMany(old -> old.hasTables()
                        ? generation(projection, old.number())
                                .takeUntil(state -> state.live())
                                .timeout(Mono.delay(TAKEN_UP), state -> Mono.never())
                        : generation(projection, 0).take(1));
    }

    /** Leaves word, in the transaction of the connection, that all is to be built anew: what it shows may be shown no more. */
    public static Mono<Void> wishReplays(Connection connection) {
        return Generations.wishReplays(connection);
    }

    private Flux<ProjectionState> generation(String projection, int above) {
        return Flux.interval(Duration.ZERO, LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> statuses.states(), 1)
                .filter(state -> state.projection().equals(projection) && state.generation() > above);
    }

    /** The first event of each key that a live projection could not handle. */
    public Flux<DeadLetter> parked() {
        return statuses.parked();
    }

    /**
     * Has the key's parked events handled again, in order, by whichever instance runs the projection, within about a second.
     * Answers false if nothing is parked there.
     */
    public Mono<Boolean> retry(String projection, String key) {
        return statuses.wish(projection, key, "retry");
    }

    /** Has the key's first parked event given up, also in replays of this version, and the others handled. */
    public Mono<Boolean> skip(String projection, String key) {
        return statuses.wish(projection, key, "skip");
    }

    /** Completes when no retry and no skip is waiting to be granted; the caller sets a time limit. */
    public Mono<Void> granted() {
        return Flux.interval(Duration.ZERO, LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> statuses.parked().any(DeadLetter::wished), 1)
                .filter(waiting -> !waiting)
                .next()
                .then();
    }
}
