package dev.zapis.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RetentionPrunerTest {

    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

    private final AtomicLong left = new AtomicLong(25);
    private final AtomicInteger batches = new AtomicInteger();
    private Instant now = NOON;
    private final RetentionPruner pruner = new RetentionPruner(
            List.of(
                    new RetentionPruner.Place("broken", Mono.error(new IllegalStateException("no"))),
                    new RetentionPruner.Place("attic", Mono.fromSupplier(this::batch))),
            () -> now);

    private long batch() {
        batches.incrementAndGet();
        long taken = Math.min(10, left.get());
        left.addAndGet(-taken);
        return taken;
    }

    private Instant round() {
        return Objects.requireNonNull(pruner.round().block());
    }

    @Test
    void all_goes_in_batches_past_a_place_that_fails() {
        assertThat(round()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(left).hasValue(0);
        assertThat(batches).hasValue(4);
    }

    @Test
    void no_round_grows_with_what_has_piled_up_and_the_rest_follows_soon() {
        left.set(255);
        assertThat(round()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        assertThat(batches).hasValue(20);
        assertThat(left).hasValue(55);
        round();
        assertThat(batches).hasValue(20);
        now = NOON.plus(Duration.ofMinutes(1));
        assertThat(round()).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(left).hasValue(0);
    }

    @Test
    void each_place_has_its_turn_whatever_another_has_left() {
        left.set(1_000);
        var second = new AtomicInteger();
        var all = new RetentionPruner(
                List.of(
                        new RetentionPruner.Place("attic", Mono.fromSupplier(this::batch)),
                        new RetentionPruner.Place(
                                "cellar", Mono.fromSupplier(() -> Math.max(0L, 1 - second.getAndIncrement())))),
                () -> now);
        assertThat(all.round().block()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        assertThat(second).hasValue(2);
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
