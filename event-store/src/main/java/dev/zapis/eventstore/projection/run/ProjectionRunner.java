package dev.zapis.eventstore.projection.run;

import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.projection.deadletter.DeadLetterProcessor;
import dev.zapis.eventstore.projection.generation.Generation;
import dev.zapis.eventstore.projection.generation.Generations;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
import reactor.util.retry.Retry;

/** Keeps one generation of a projection up with the log, for as long as this instance has the claim. */
public final class ProjectionRunner {

    public static final int BATCH = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Reactor's key of who takes errors that come after the end. */
    private static final String DROPPED = "reactor.onErrorDropped.local";

    private final Surroundings around;
    private final Generation generation;
    private final Work work;
    private final LongConsumer shown;
    private volatile boolean claimed;
    private volatile boolean live;
    private volatile boolean stuck;

    ProjectionRunner(Surroundings around, Work work, LongConsumer shown) {
        this.around = around;
        this.work = work;
        this.generation = work.lease().generation();
        this.shown = shown;
    }

    /** What all runners of an instance share. */
    public record Surroundings(EventLog log, Generations generations, Duration timeout) {}

    /** What is done with the events, always one thing after the other. */
    record Work(ProjectionLease lease, BatchApplier applier, DeadLetterProcessor processor) {}

    Generation generation() {
        return generation;
    }

    /** Whether what people see moves by this instance's work. */
    public boolean hasLive() {
        return claimed && live;
    }

    /** Whether the watchdog had to step in and no event has been taken since. */
    public boolean isStuck() {
        return stuck;
    }

    /** Never completes; another instance's claim is waited for. */
    Mono<Void> run() {
        return work.lease()
                .take()
                .flatMapMany(place -> work.applier().prepare(place).thenMany(workFrom(place)))
                .doFinally(end -> claimed = false)
                .repeatWhen(ends -> ends.delayElements(PAUSE))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                        .maxBackoff(PAUSE)
                        .transientErrors(true)
                        .doBeforeRetry(again -> tell(again.failure())))
                .then();
    }

    Mono<Void> release() {
        return work.lease().release();
    }

    private void tell(Throwable failure) {
        if (!(failure instanceof StalledException) || !stuck) {
            LOG.warn("projection {} starts again: {}", generation.projection(), failure.toString());
        }
        stuck |= failure instanceof StalledException;
    }

    private Flux<Long> workFrom(ProjectionLease.Place place) {
        claimed = true;
        var watchdog = new Watchdog(
                "projection " + generation.projection() + " (generation " + generation.number() + ")",
                around.log(),
                around.timeout());
        var course = new Course(place, watchdog);
        var renewals = Flux.interval(ProjectionLease.RENEWAL)
                .onBackpressureDrop()
                .concatMap(tick -> work.lease().renew().then(Mono.<Long>empty()));
        // One thing after the other: what is parked and what is taken must know of each other.
        var doing = Flux.merge(1, batches(place, course), wishes()).concatMap(todo -> todo, 1);
        return course.at(place.position()).concatWith(untilOneFails(doing, renewals, watchdog.watch()));
    }

    /** Of two that fail at once, for the same lock perhaps, the second has nobody left to tell: work goes on beyond a cancel. */
    @SafeVarargs
    public static <T> Flux<T> untilOneFails(Flux<T>... sources) {
        return Flux.merge(sources).contextWrite(Context.of(DROPPED, (Consumer<Throwable>)
                error -> LOG.debug("one more error of a projection that ends already", error)));
    }

    private Flux<Mono<Long>> batches(ProjectionLease.Place place, Course course) {
        return around.log()
                .batches(place.position(), BATCH)
                .concatWith(Mono.error(() -> new IllegalStateException("the log's stream has ended")))
                .publishOn(Schedulers.parallel(), 1)
                .map(course::take);
    }

    private Flux<Mono<Long>> wishes() {
        return Flux.interval(PAUSE)
                .onBackpressureDrop()
                .map(tick -> work.processor().round(around.log()).then(Mono.empty()));
    }

    /** From where the claim was taken until it is lost: is the generation live, or near enough to become so? */
    private final class Course {

        private final long replayUntil;
        private final boolean hasOlder;
        private final Watchdog watchdog;
        private final RebuildRate rate;

        Course(ProjectionLease.Place place, Watchdog watchdog) {
            this.replayUntil = place.replayUntil();
            this.hasOlder = place.hasOlder();
            this.watchdog = watchdog;
            this.rate = new RebuildRate(work.lease(), place);
            live = place.live();
        }

        Mono<Long> take(List<StoredEvent> events) {
            Mono<Long> taken = Mono.defer(() -> {
                        watchdog.begins();
                        return work.applier().take(events);
                    })
                    .doOnSuccess(done -> stuck = false)
                    .then(at(events.getLast().position()));
            return RestBetweenBatches.after(taken, () -> hasOlder && !live);
        }

        /** Answers the position, when whoever waits for it has been told. */
        Mono<Long> at(long position) {
            return Mono.defer(
                            () -> live ? Mono.<Void>empty() : rate.at(position).then(makeLiveIfCaughtUp(position)))
                    .then(Mono.fromSupplier(() -> tell(position)));
        }

        private long tell(long position) {
            watchdog.ends(position);
            if (live) {
                shown.accept(position);
            }
            return position;
        }

        private Mono<Void> makeLiveIfCaughtUp(long position) {
            if (position < replayUntil) {
                return Mono.empty();
            }
            return around.log()
                    .head()
                    .filter(head -> head - position < BATCH)
                    .flatMap(near -> around.generations().makeLive(generation, position))
                    .filter(done -> done)
                    .doOnNext(done -> {
                        live = true;
                        LOG.info("projection {} is live in version {}", generation.projection(), generation.version());
                    })
                    .then();
        }
    }
}
