package dev.zapis.eventstore.projection.run;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RestBetweenBatchesTest {

    private static StepVerifier.FirstStep<Long> batch(Duration takes, boolean isUnhurried) {
        return StepVerifier.withVirtualTime(
                () -> RestBetweenBatches.after(Mono.delay(takes).thenReturn(7L), () -> isUnhurried));
    }

    @Test
    void a_rebuild_rests_as_long_as_it_worked() {
        batch(Duration.ofMillis(40), true)
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(79))
                .thenAwait(Duration.ofMillis(1))
                .expectNext(7L)
                .verifyComplete();
    }

    @Test
    void what_people_see_or_wait_for_moves_at_once() {
        batch(Duration.ofMillis(40), false)
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(39))
                .thenAwait(Duration.ofMillis(1))
                .expectNext(7L)
                .verifyComplete();
    }

    @Test
    void no_rest_is_longer_than_a_second() {
        batch(Duration.ofSeconds(5), true)
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(5_999))
                .thenAwait(Duration.ofMillis(1))
                .expectNext(7L)
                .verifyComplete();
    }
}
