package dev.zapis.app.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TidyingTest {

    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

    private final AtomicLong left = new AtomicLong(25);
    private final AtomicInteger batches = new AtomicInteger();
    private Instant now = NOON;
    private final Tidying tidying = new Tidying(
            List.of(
                    new Tidying.Place("broken", Mono.error(new IllegalStateException("no"))),
                    new Tidying.Place("attic", Mono.fromSupplier(this::batch))),
            () -> now);

    private long batch() {
        batches.incrementAndGet();
        long taken = Math.min(10, left.get());
        left.addAndGet(-taken);
        return taken;
    }

    private Instant round() {
        return Objects.requireNonNull(tidying.round().block());
    }

    @Test
    void all_goes_in_batches_past_a_place_that_fails() {
        assertThat(round()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(left).hasValue(0);
        assertThat(batches).hasValue(4);
    }

    @Test
    void it_is_done_every_hour_and_not_at_every_call() {
        round();
        now = NOON.plusSeconds(60);
        assertThat(round()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(batches).hasValue(4);
        now = NOON.plus(Duration.ofHours(1)).plusSeconds(1);
        left.set(5);
        round();
        assertThat(left).hasValue(0);
    }

    @Test
    void a_clock_that_was_set_back_delays_nothing() {
        now = NOON.plus(Duration.ofDays(400));
        round();
        now = NOON;
        left.set(5);
        round();
        assertThat(left).hasValue(0);
    }
}
