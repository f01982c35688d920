package dev.zapis.eventstore.projection.run;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.deadletter.DeadLetterProcessor;
import dev.zapis.eventstore.projection.deadletter.DeadLetterQueue;
import dev.zapis.eventstore.projection.generation.Generation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Has a runner at each generation that this version of the code can fill: looks every second which there are. */
public final class ProjectionSupervisor {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionSupervisor.class);
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Database database;
    private final String instance;
    private final ProjectionRunner.Surroundings around;
    private final Map<String, ProjectionProgress> progressOf;
    private final Map<ProjectionRunner, Disposable> runs = new ConcurrentHashMap<>();

    public ProjectionSupervisor(
            Database database, String instance, ProjectionRunner.Surroundings around, List<Projection> projections) {
        this.database = database;
        this.instance = instance;
        this.around = around;
        this.progressOf = new ConcurrentHashMap<>();
        for (var projection : projections) {
            if (progressOf.putIfAbsent(projection.name(), new ProjectionProgress(projection)) != null) {
                throw new IllegalStateException("projection " + projection.name() + " is there twice");
            }
        }
    }

    /** A projection, and how far its views have come by this instance's work. */
    public static final class ProjectionProgress {

        private final Projection projection;
        private final RisingPosition shown = new RisingPosition();

        ProjectionProgress(Projection projection) {
            this.projection = projection;
        }

        public Projection projection() {
            return projection;
        }

        public long shown() {
            return shown.now();
        }

        void show(long position) {
            shown.rise(position);
        }

        /** Emits when the views show the event at this position, on a thread that no runner needs. */
        public Mono<Long> reached(long position) {
            return shown.reached(position);
        }
    }

    /** Never completes, and mends itself. */
    public Mono<Void> keep() {
        return Flux.interval(ROUND)
                .onBackpressureDrop()
                .concatMap(
                        tick -> round().onErrorResume(error -> {
                            LOG.warn("the projections' generations can't be read: {}", error.toString());
                            return Mono.empty();
                        }),
                        1)
                .then();
    }

    public Mono<Void> round() {
        return around.generations()
                .of(progressOf.keySet())
                .flatMapMany(there -> {
                    dismiss(there);
                    there.stream().filter(this::isOurs).forEach(this::employ);
                    return Flux.fromIterable(there).filter(this::isToBeReplayed);
                })
                .concatMap(wished -> around.generations()
                        .grantReplay(progress(wished.projection()).projection()))
                .then();
    }

    /** Stops, and gives the claims back. */
    public Mono<Void> end() {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(runs.keySet())))
                .flatMap(this::end)
                .then();
    }

    public Stream<ProjectionRunner> runners(String projection) {
        return runs.keySet().stream()
                .filter(runner -> runner.generation().projection().equals(projection));
    }

    public ProjectionProgress progress(String projection) {
        var progress = progressOf.get(projection);
        if (progress == null) {
            throw new IllegalArgumentException("no projection " + projection + " was started");
        }
        return progress;
    }

    private boolean isOurs(Generation generation) {
        return generation.version()
                == progress(generation.projection()).projection().version();
    }

    private boolean isToBeReplayed(Generation generation) {
        return generation.live() && generation.replayWished() && isOurs(generation);
    }

    private void dismiss(List<Generation> there) {
        for (var runner : List.copyOf(runs.keySet())) {
            if (there.stream().noneMatch(runner.generation()::is)) {
                end(runner).subscribe();
            }
        }
    }

    private Mono<Void> end(ProjectionRunner runner) {
        var run = runs.remove(runner);
        if (run != null) {
            run.dispose();
        }
        return runner.release().onErrorComplete();
    }

    private void employ(Generation generation) {
        if (runs.keySet().stream().anyMatch(runner -> runner.generation().is(generation))) {
            return;
        }
        var progress = progress(generation.projection());
        var lease = new ProjectionLease(database, generation, instance);
        var invoker =
                new HandlerInvoker(progress.projection().handler(), generation.number(), HandlerInvoker.HANDLING_LIMIT);
        var deadLetters = new DeadLetterQueue(database, generation);
        var work = new ProjectionRunner.Work(
                lease,
                new BatchApplier(database, lease, invoker, deadLetters),
                new DeadLetterProcessor(database, lease, invoker, deadLetters));
        var runner = new ProjectionRunner(around, work, progress::show);
        runs.put(runner, runner.run().subscribe());
    }
}
