package dev.zapis.app.work;

import dev.zapis.bot.telegram.sending.SchedulingClock;
import dev.zapis.eventstore.postgres.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Calls for a round of work when its time has come, when somebody says so, and once a minute in any case: a lost word delays
 * work, and loses none.
 */
public final class WorkerLoop {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);
    private static final Duration IN_ANY_CASE = Duration.ofMinutes(1);
    private static final Retry AGAIN =
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(10));
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(5);

    private final String name;
    private final Mono<Instant> round;
    private final Flux<?> calls;
    private final SchedulingClock clock;
    private final AtomicLong heard = new AtomicLong();
    private final Sinks.Many<Long> signal = Sinks.many().replay().latest();
    private final Sinks.Empty<Void> stop = Sinks.empty();
    private final Sinks.Empty<Void> over = Sinks.empty();
    private final Disposable.Swap running = Disposables.swap();
    private final Disposable.Swap listening = Disposables.swap();
    private volatile boolean isStopping;

    /**
     * @param round does all there is to do and answers when there is more, by the product's time; empty: not before a call
     * @param calls each means that there may be something to do
     */
    public WorkerLoop(String name, Mono<Instant> round, Flux<?> calls, SchedulingClock clock) {
        this.name = name;
        this.round = round;
        this.calls = calls;
        this.clock = clock;
    }

    public Mono<Void> start() {
        return Mono.fromRunnable(() -> {
            listening.update(calls.doOnError(failure -> LOG.error("{}: nobody hears calls for now", name, failure))
                    .retryWhen(AGAIN)
                    .subscribe(call -> ring()));
            running.update(Mono.defer(this::once)
                    .repeat(() -> !isStopping)
                    .doFinally(end -> over.tryEmitEmpty())
                    .subscribe());
        });
    }

    /** What is under way is given a moment to end: the pool must not be closed under it. */
    public Mono<Void> stop() {
        return Mono.defer(() -> {
            listening.dispose();
            isStopping = true;
            stop.tryEmitEmpty();
            return over.asMono().timeout(LAST_MOMENTS, Mono.empty()).doFinally(end -> running.dispose());
        });
    }

    private Mono<Void> once() {
        long before = heard.get();
        return Database.toTheEnd(round)
                .doOnError(failure -> LOG.warn("{}: the round failed: {}", name, failure.toString()))
                .retryWhen(Retry.from(this::again))
                .onErrorComplete(CancellationException.class)
                .flatMap(next -> rest(before, until(next)).thenReturn(next))
                .switchIfEmpty(Mono.defer(() -> rest(before, Mono.never()).thenReturn(Instant.EPOCH)))
                .then();
    }

    /** Whoever waits to try again does not hold up the end. */
    private Flux<?> again(Flux<Retry.RetrySignal> failures) {
        return failures.concatMap(failure -> Flux.from(AGAIN.generateCompanion(Flux.just(failure)))
                .takeUntilOther(stop.asMono())
                .switchIfEmpty(Mono.error(CancellationException::new)));
    }

    /** Where the time can't be waited for, the next call and the next minute are still to come. */
    private Mono<Void> until(Instant next) {
        return Mono.defer(() -> clock.until(next)).onErrorResume(failure -> {
            LOG.error("{}: the next round, at {}, can't be waited for", name, next, failure);
            return Mono.never();
        });
    }

    private Mono<Void> rest(long before, Mono<Void> next) {
        Mono<Void> called = signal.asFlux().filter(call -> call > before).next().then();
        return Mono.firstWithSignal(
                stop.asMono(), next, called, Mono.delay(IN_ANY_CASE).then());
    }

    private synchronized void ring() {
        signal.tryEmitNext(heard.incrementAndGet());
    }
}
