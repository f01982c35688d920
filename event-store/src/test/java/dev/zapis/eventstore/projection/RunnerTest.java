package dev.zapis.eventstore.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Hooks;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

class RunnerTest {

    private final List<Throwable> dropped = new ArrayList<>();
    private final TestPublisher<Long> work =
            TestPublisher.createNoncompliant(TestPublisher.Violation.CLEANUP_ON_TERMINATE);
    private final TestPublisher<Long> renewal =
            TestPublisher.createNoncompliant(TestPublisher.Violation.CLEANUP_ON_TERMINATE);

    @BeforeEach
    void hear() {
        Hooks.onErrorDropped(dropped::add);
    }

    @AfterEach
    void reset() {
        Hooks.resetOnErrorDropped();
    }

    /** As where both wait for one lock until their limits, and the driver's answer to the second can't be called off. */
    @Test
    void of_two_that_fail_one_after_the_other_the_first_is_told_and_the_second_is_no_error_of_its_own() {
        StepVerifier.create(Runner.untilOneFails(work.flux(), renewal.flux()))
                .then(() -> work.next(7L))
                .expectNext(7L)
                .then(() -> work.error(new IllegalStateException("first")))
                .then(() -> renewal.error(new IllegalStateException("second")))
                .verifyErrorMessage("first");
        assertThat(dropped).isEmpty();
    }
}
