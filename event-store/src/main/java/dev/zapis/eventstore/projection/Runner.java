package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.StoredEvent;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Keeps one generation of a projection up with the log, for as long as this instance has the claim. */
final class Runner {

    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final EventLog log;
    private final Generation generation;
    private final Generations generations;
    private final Claim claim;
    private final Batches batches;
    private final Sinks.Many<Long> progress = Sinks.many().replay().latest();
    private volatile boolean claimed;

    Runner(EventLog log, Generations generations, Claim claim, Batches batches) {
        this.log = log;
        this.generations = generations;
        this.claim = claim;
        this.batches = batches;
        this.generation = claim.generation();
    }

    /** Positions that the live tables have reached by this instance's work. */
    Flux<Long> progress() {
        return progress.asFlux();
    }

    boolean hasClaim() {
        return claimed;
    }

    /** Never completes; another instance's claim is waited for. */
    Mono<Void> run() {
        return claim.take()
                .flatMapMany(place -> batches.prepare().thenMany(workFrom(place)))
                .doFinally(end -> claimed = false)
                .repeatWhen(ends -> ends.delayElements(PAUSE))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                        .maxBackoff(PAUSE)
                        .transientErrors(true)
                        .doBeforeRetry(again -> LOG.warn(
                                "projection {} starts again: {}",
                                generation.projection(),
                                again.failure().toString())))
                .then();
    }

    Mono<Void> release() {
        return claim.release();
    }

    private Flux<Long> workFrom(Claim.Place place) {
        claimed = true;
        var course = new Course(place);
        var renewals = Flux.interval(Claim.RENEWAL).onBackpressureDrop().concatMap(tick -> claim.renew()
                .then(Mono.<Long>empty()));
        var work = log.batches(place.position(), BATCH)
                .publishOn(Schedulers.parallel(), 1)
                .concatMap(events -> batches.take(events).then(course.at(last(events))), 1);
        return course.at(place.position()).concatWith(Flux.merge(work, renewals));
    }

    private static long last(List<StoredEvent> events) {
        return events.getLast().position();
    }

    /** From where the claim was taken until it is lost: is the generation live, or near enough to become so? */
    private final class Course {

        private final long replayUntil;
        private boolean live;

        Course(Claim.Place place) {
            this.replayUntil = place.replayUntil();
            this.live = place.live();
        }

        /** Answers the position, when whoever waits for it has been told. */
        Mono<Long> at(long position) {
            return Mono.defer(() -> live ? Mono.<Void>empty() : makeLiveIfCaughtUp(position))
                    .then(Mono.fromSupplier(() -> tell(position)));
        }

        private long tell(long position) {
            if (live) {
                progress.tryEmitNext(position);
            }
            return position;
        }

        private Mono<Void> makeLiveIfCaughtUp(long position) {
            if (position < replayUntil) {
                return Mono.empty();
            }
            return log.head()
                    .filter(head -> head - position < BATCH)
                    .flatMap(near -> generations.makeLive(generation).doOnSuccess(done -> {
                        live = true;
                        LOG.info("projection {} is live in version {}", generation.projection(), generation.version());
                    }));
        }
    }
}
