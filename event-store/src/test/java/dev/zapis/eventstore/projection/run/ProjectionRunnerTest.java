package dev.zapis.eventstore.projection.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ProjectionRunnerTest {

    private final List<Throwable> dropped = new ArrayList<>();
    private final CompletableFuture<Long> work = new CompletableFuture<>();
    private final CompletableFuture<Long> renewal = new CompletableFuture<>();

    @BeforeEach
    void hear() {
        Hooks.onErrorDropped(dropped::add);
    }

    @AfterEach
    void reset() {
        Hooks.resetOnErrorDropped();
    }

    /** As where both wait for one lock until their limits: the database's work goes on to its end beyond a cancel. */
    @Test
    void of_two_that_fail_one_after_the_other_the_first_is_told_and_the_second_is_no_error_of_its_own() {
        StepVerifier.create(ProjectionRunner.untilOneFails(toTheEnd(work), toTheEnd(renewal)))
                .then(() -> work.completeExceptionally(new IllegalStateException("first")))
                .verifyErrorMessage("first");
        renewal.completeExceptionally(new IllegalStateException("second"));
        assertThat(dropped).isEmpty();
    }

    private static Flux<Long> toTheEnd(CompletableFuture<Long> work) {
        return Mono.fromFuture(work, true).flux();
    }
}
