package dev.zapis.eventstore.postgres.append;

import static dev.zapis.eventstore.EventSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflictException;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.DataKey;
import dev.zapis.eventstore.InMemoryEventLog;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.OutcomeUnknownException;
import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.postgres.cache.RecentEventCache;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class GroupCommitAppenderTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final FakeAppendChannel channel = new FakeAppendChannel();
    private final GroupCommitAppender appender = appender(channel, 100_000, LIMIT);

    private static GroupCommitAppender appender(AppendChannel channel, int remembered, Duration waitLimit) {
        return new GroupCommitAppender(
                channel, new RecentEventCache(remembered, 1 << 26), waitLimit, Duration.ofMillis(200));
    }

    @AfterEach
    void close() {
        appender.close().block(LIMIT);
    }

    @Tag("F4")
    @Test
    void requests_that_hang_on_each_other_end_as_one_by_one() {
        int batches = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            batches += compare(new Random(seed), seed);
        }
        assertThat(batches).isGreaterThan(4_000);
    }

    /** The same requests one by one on the reference, and all at once while a batch is in flight. */
    private static int compare(Random random, int seed) {
        var reference = new InMemoryEventLog();
        var channel = new FakeAppendChannel();
        var appender = appender(channel, random.nextBoolean() ? 3 : 1_000, LIMIT);
        var expected = new ArrayList<String>();
        var outcomes = new ArrayList<CompletableFuture<@Nullable String>>();
        var heads = new ArrayList<Long>();
        for (int round = 0; round < 3; round++) {
            var gate = Sinks.<Void>empty();
            channel.gate = gate.asMono();
            heads.add(channel.head());
            for (int i = 0; i < 12; i++) {
                var append = any(random, heads.get(random.nextInt(heads.size())));
                expected.add(outcome(reference.append(append)).join());
                outcomes.add(outcome(appender.append(append)));
            }
            gate.tryEmitEmpty();
        }
        assertThat(outcomes.stream().map(CompletableFuture::join))
                .as("seed %s", seed)
                .isEqualTo(expected);
        assertThat(channel.head()).isEqualTo(reference.head().block());
        appender.close().block(LIMIT);
        return channel.batches;
    }

    /** One that waits is overtaken by those that don't concern it: who wins is compared, and not at which position. */
    private static CompletableFuture<@Nullable String> outcome(Mono<Long> appended) {
        return appended.map(position -> "recorded")
                .onErrorResume(AppendConflictException.class, conflict -> Mono.just("conflict"))
                .toFuture();
    }

    private static Append any(Random random, long after) {
        var events = new ArrayList<NewEvent>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            events.add(event(random.nextBoolean() ? BOOKED : CANCELLED, tag(random), tag(random) + "x"));
        }
        Set<String> once = random.nextInt(4) == 0 ? Set.of(tag(random)) : Set.of();
        var keys = random.nextInt(5) == 0
                ? List.of(new DataKey("s" + random.nextInt(2), new byte[] {(byte) random.nextInt(2)}))
                : List.<DataKey>of();
        return new Append(events, condition(random), after, once, keys);
    }

    private static Criteria condition(Random random) {
        var items = new ArrayList<Criterion>();
        for (int i = random.nextInt(3); i > 0; i--) {
            items.add(
                    switch (random.nextInt(12)) {
                        case 0 -> new Criterion(Set.of(), Set.of());
                        case 1 -> new Criterion(Set.of(), Set.of(CANCELLED));
                        case 2 -> new Criterion(Set.of(tag(random)), Set.of(BOOKED));
                        case 3, 4 -> new Criterion(Set.of(tag(random) + "x"), Set.of());
                        default -> new Criterion(Set.of(tag(random)), Set.of());
                    });
        }
        return new Criteria(items);
    }

    private static String tag(Random random) {
        return "t=" + random.nextInt(40);
    }

    @Test
    void what_comes_while_a_batch_is_in_flight_is_the_next_batch() {
        var gate = Sinks.<Void>empty();
        channel.gate = gate.asMono();
        var all = new ArrayList<CompletableFuture<@Nullable Long>>();
        for (int i = 0; i < 2_001; i++) {
            all.add(appender.append(append(tagged("i=" + i), 0, booked("i=" + i)))
                    .toFuture());
        }
        gate.tryEmitEmpty();
        assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(2_001);
        assertThat(channel.batches).isEqualTo(3);
        assertThat(channel.largest).isEqualTo(1_000);
    }

    @Tag("F14")
    @Test
    void a_request_whose_subscriber_leaves_is_recorded_all_the_same() {
        var gate = Sinks.<Void>empty();
        channel.gate = gate.asMono();
        appender.append(unconditional(booked("a=1"))).subscribe().dispose();
        gate.tryEmitEmpty();
        assertThat(channel.head()).isEqualTo(1);
    }

    @Tag("F16")
    @Test
    void ten_times_what_fits_is_refused_at_once_and_the_rest_is_recorded() {
        channel.counting = true;
        var gate = Sinks.<Void>empty();
        channel.gate = gate.asMono();
        var kept = new ArrayList<CompletableFuture<@Nullable Long>>();
        int refused = 0;
        int busy = 0;
        int slow = 0;
        var event = booked("a=1");
        for (int i = 0; i < 163_840; i++) {
            long start = System.nanoTime();
            CompletableFuture<@Nullable Long> answer =
                    appender.append(unconditional(event)).toFuture();
            if (answer.isCompletedExceptionally()) {
                refused++;
                slow += System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(100) ? 1 : 0;
                busy += answer.exceptionNow() instanceof OverloadedException ? 1 : 0;
            } else {
                kept.add(answer);
            }
        }
        assertThat(kept).hasSize(16_384);
        assertThat(refused).isEqualTo(163_840 - 16_384).isEqualTo(busy);
        // The machine may stop for a moment now and then.
        assertThat(slow).isLessThan(10);
        gate.tryEmitEmpty();
        assertThat(kept.stream().filter(CompletableFuture::isCompletedExceptionally))
                .isEmpty();
        assertThat(appender.append(unconditional(event)).block(LIMIT)).isEqualTo(16_385);
    }

    @Tag("F13")
    @Test
    void a_request_that_has_waited_too_long_is_refused_while_the_lane_stands_still() {
        var gate = Sinks.<Void>empty();
        channel.gate = gate.asMono();
        var impatient = appender(channel, 10, Duration.ofMillis(500));
        impatient.append(unconditional(booked("a=1"))).subscribe(position -> {}, error -> {});
        assertThatThrownBy(() -> impatient.append(unconditional(booked("a=2"))).block(LIMIT))
                .isInstanceOf(OverloadedException.class);
        gate.tryEmitEmpty();
        assertThat(channel.head()).isEqualTo(1);
        impatient.close().block(LIMIT);
    }

    @Tag("F17")
    @Test
    void a_request_that_spoils_its_batch_fails_alone() {
        var poison = booked("poison=1");
        channel.toll = batch -> {
            if (batch.requests().stream()
                    .anyMatch(request -> request.append().events().contains(poison))) {
                throw new R2dbcDataIntegrityViolationException("bad", "23505");
            }
        };
        var gate = Sinks.<Void>empty();
        channel.gate = gate.asMono();
        var all = new ArrayList<CompletableFuture<@Nullable Long>>();
        for (int i = 0; i < 100; i++) {
            all.add(appender.append(unconditional(i == 63 ? poison : booked("a=" + i)))
                    .toFuture());
        }
        gate.tryEmitEmpty();
        assertThat(all.stream().filter(CompletableFuture::isCompletedExceptionally))
                .containsExactly(all.get(63));
        assertThat(channel.head()).isEqualTo(99);
    }

    @Tag("F17")
    @Test
    void what_can_not_be_stored_is_refused_with_the_reason() {
        assertRefused(event("a\0b", "a=1"), "NUL");
        assertRefused(event(BOOKED, "a=\0"), "NUL");
        assertRefused(event(BOOKED, "a=\ud83e"), "surrogate");
        assertRefused(
                new NewEvent(UUID.randomUUID(), BOOKED, "1", new byte[1 << 20], new byte[0], Set.of(), null), "limit");
        assertThat(channel.batches).isZero();
    }

    private void assertRefused(NewEvent event, String reason) {
        assertThatThrownBy(() -> appender.append(unconditional(event)).block(LIMIT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Tag("F7")
    @Test
    void a_batch_whose_connections_all_break_is_given_up_and_then_busy() {
        channel.toll = batch -> {
            batch.sent().set(true);
            throw new R2dbcNonTransientResourceException("cut");
        };
        assertThatThrownBy(() -> appender.append(unconditional(booked("a=1"))).block(LIMIT))
                .isInstanceOf(OverloadedException.class);
    }

    @Tag("F7")
    @Test
    void without_a_tombstone_nobody_is_told_that_nothing_was_recorded() {
        var cut = new R2dbcNonTransientResourceException("cut");
        var away = appender(new AwayLane(cut), 10, LIMIT);
        assertThatThrownBy(() -> away.append(unconditional(booked("a=1"))).block(LIMIT))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    /** Takes batches and is never heard of again. */
    private record AwayLane(R2dbcNonTransientResourceException cut) implements AppendChannel {

        @Override
        public Mono<Batch.Settled> send(Batch batch) {
            batch.sent().set(true);
            return Mono.error(cut);
        }

        @Override
        public Mono<Batch.Settled> giveUp(Batch batch) {
            return Mono.error(cut);
        }

        @Override
        public Mono<Void> close() {
            return Mono.empty();
        }
    }
}
