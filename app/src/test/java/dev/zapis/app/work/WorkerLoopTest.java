package dev.zapis.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zapis.bot.telegram.sending.SchedulingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

class WorkerLoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

    private static final Instant BROKEN = Instant.MAX;

    private final Moved time = new Moved();
    private final Sinks.Many<String> calls = Sinks.many().multicast().directBestEffort();
    private final AtomicInteger done = new AtomicInteger();
    private volatile @Nullable Instant next;
    private volatile @Nullable RuntimeException trouble;
    private volatile Mono<Void> work = Mono.empty();
    private final WorkerLoop loop = new WorkerLoop("test", Mono.defer(this::round), calls.asFlux(), time);

    /** Time that passes when a test says so. */
    private static final class Moved implements SchedulingClock {

        private final Sinks.Many<Instant> passing = Sinks.many().replay().latestOrDefault(NOON);
        private volatile Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public Mono<Void> until(Instant at) {
            if (at.equals(BROKEN)) return Mono.error(new ArithmeticException("long overflow"));
            return passing.asFlux()
                    .filter(moment -> !moment.isBefore(at))
                    .next()
                    .then();
        }

        void is(Instant moment) {
            now = moment;
            passing.tryEmitNext(moment);
        }
    }

    private Mono<Instant> round() {
        RuntimeException failure = trouble;
        trouble = null;
        if (failure != null) return Mono.error(failure);
        return work.then(Mono.fromRunnable(done::incrementAndGet)).then(Mono.justOrEmpty(next));
    }

    @AfterEach
    void stop() {
        loop.stop().block(PATIENCE);
    }

    private void isDone(int times) {
        await().atMost(PATIENCE).until(() -> done.get() == times);
    }

    @Test
    void a_round_is_made_at_the_start_at_its_time_and_at_each_call() {
        next = NOON.plusSeconds(3600);
        loop.start().block(PATIENCE);
        isDone(1);
        next = null;
        time.is(NOON.plusSeconds(3599));
        assertThat(done).hasValue(1);
        time.is(NOON.plusSeconds(3600));
        isDone(2);
        calls.tryEmitNext("now");
        isDone(3);
    }

    @Test
    void a_call_in_the_middle_of_a_round_is_not_lost() {
        Sinks.Empty<Void> slow = Sinks.empty();
        work = slow.asMono();
        loop.start().block(PATIENCE);
        calls.tryEmitNext("meanwhile");
        slow.tryEmitEmpty();
        isDone(2);
    }

    @Test
    void a_round_that_fails_is_made_again() {
        trouble = new IllegalStateException("the database is away");
        loop.start().block(PATIENCE);
        isDone(1);
    }

    @Test
    void when_the_time_of_the_next_round_cannot_be_waited_for_calls_are_heard_on() {
        next = BROKEN;
        loop.start().block(PATIENCE);
        isDone(1);
        calls.tryEmitNext("now");
        isDone(2);
        next = NOON.plusSeconds(60);
        calls.tryEmitNext("now");
        isDone(3);
        next = null;
        time.is(NOON.plusSeconds(60));
        isDone(4);
    }

    @Test
    void who_waits_to_try_again_does_not_hold_up_the_end() {
        VirtualTimeScheduler virtual = VirtualTimeScheduler.getOrSet();
        try {
            work = Mono.error(new IllegalStateException("the database is away"));
            loop.start().block(PATIENCE);
            virtual.advanceTimeBy(Duration.ofMinutes(10));
            assertThat(loop.stop().toFuture()).isDone();
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void what_is_under_way_at_the_end_is_finished_and_nothing_begins_after_it() {
        Sinks.Empty<Void> slow = Sinks.empty();
        work = slow.asMono();
        loop.start().block(PATIENCE);
        CompletableFuture<@Nullable Void> stopped = loop.stop().toFuture();
        assertThat(stopped).isNotDone();
        slow.tryEmitEmpty();
        assertThat(stopped).succeedsWithin(PATIENCE);
        calls.tryEmitNext("too late");
        assertThat(done.get()).isLessThanOrEqualTo(1);
    }
}
