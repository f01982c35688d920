package dev.zapis.bot.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class CancellationGuardTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void who_stops_waiting_does_not_stop_the_work() {
        Sinks.Empty<Void> gate = Sinks.empty();
        AtomicBoolean isCancelled = new AtomicBoolean();
        AtomicBoolean isDone = new AtomicBoolean();
        Mono<Void> work =
                gate.asMono().doOnCancel(() -> isCancelled.set(true)).then(Mono.fromRunnable(() -> isDone.set(true)));

        CancellationGuard.of(work).subscribe().dispose();
        gate.tryEmitEmpty();

        assertThat(isCancelled).isFalse();
        assertThat(isDone).isTrue();
    }

    @Test
    void the_work_sees_the_context_of_who_waits() {
        Mono<String> work = Mono.deferContextual(context -> Mono.just(context.get("person")));

        StepVerifier.create(CancellationGuard.of(work).contextWrite(context -> context.put("person", "anna")))
                .expectNext("anna")
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void nothing_begins_before_somebody_waits_and_failures_arrive() {
        Mono<String> work = Mono.error(new IllegalStateException("broken on purpose"));

        StepVerifier.create(CancellationGuard.of(work))
                .expectErrorMessage("broken on purpose")
                .verify(SOON);
    }
}
