package dev.zapis.eventstore.axon.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.axon.Adapter;
import dev.zapis.eventstore.axon.AxonExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContentionQueueTest {

    private static final Set<String> YOGA = Set.of("course=yoga");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final AtomicLong nanos = new AtomicLong(System.nanoTime());
    private final ContentionQueues queues = new ContentionQueues(new AxonExecutor(Adapter.SCHEDULER), nanos::get);

    @BeforeEach
    void many_want_the_same() {
        queues.heat(YOGA);
    }

    @Test
    void who_comes_first_is_served_first() {
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        ContentionQueue.Turn first = turn(enter());
        for (int i = 0; i < 100; i++) {
            int number = i;
            enter().thenAccept(turn -> {
                served.add(number);
                if (turn != null) {
                    turn.leave(0);
                }
            });
        }

        assertThat(served).isEmpty();
        first.leave(0);

        Awaitility.await().atMost(SOON).until(() -> served.size() == 100);
        assertThat(served).isSorted();
    }

    @Test
    void who_has_decided_in_vain_is_not_behind_those_that_came_later() {
        QueueTicket early = queues.ticket();
        ContentionQueue.Turn first = turn(enter());
        CompletableFuture<ContentionQueue.@Nullable Turn> late = enter();
        CompletableFuture<ContentionQueue.@Nullable Turn> again = enter(early);

        first.leave(0);

        turn(again).leave(0);
        assertThat(turn(late)).isNotNull();
    }

    @Test
    void whoever_is_next_knows_what_came_out_before() {
        ContentionQueue.Turn first = turn(enter());
        CompletableFuture<ContentionQueue.@Nullable Turn> second = enter();

        first.leave(17);

        assertThat(turn(second).after()).isEqualTo(17);
    }

    @Test
    @Tag("F28")
    void ten_thousand_are_all_served_as_long_as_the_lane_moves() {
        List<CompletableFuture<ContentionQueue.@Nullable Turn>> people =
                IntStream.range(0, 10_000).mapToObj(i -> enter()).toList();

        for (CompletableFuture<ContentionQueue.@Nullable Turn> person : people) {
            ContentionQueue.Turn turn = turn(person);
            passes(Duration.ofNanos(1_490_000));
            turn.leave(0);
        }
    }

    @Test
    void a_slow_lane_is_not_a_stuck_one() {
        ContentionQueue.Turn first = turn(enter());
        CompletableFuture<ContentionQueue.@Nullable Turn> second = enter();
        CompletableFuture<ContentionQueue.@Nullable Turn> third = enter();

        passes(Duration.ofMillis(1_900));
        first.leave(0);
        passes(Duration.ofMillis(1_900));

        assertThat(turn(second)).isNotNull();
        assertThat(third).isNotDone();
    }

    @Test
    void what_others_record_about_it_is_a_move_too() {
        enter();
        CompletableFuture<ContentionQueue.@Nullable Turn> second = enter();

        passes(Duration.ofMillis(1_900));
        queues.heat(YOGA);
        passes(Duration.ofMillis(1_900));
        assertThat(second).isNotDone();
        passes(Duration.ofMillis(101));

        assertThat(busy(second)).isNotNull();
    }

    @Test
    void when_a_lane_has_not_moved_for_two_seconds_all_that_wait_are_told_that_it_is_busy() {
        ContentionQueue.Turn stuck = turn(enter());
        List<CompletableFuture<ContentionQueue.@Nullable Turn>> people =
                IntStream.range(0, 100).mapToObj(i -> enter()).toList();

        passes(Duration.ofMillis(1_999));
        assertThat(people).noneMatch(CompletableFuture::isDone);
        passes(Duration.ofMillis(2));

        assertThat(people).allSatisfy(person -> assertThat(busy(person)).hasMessageContaining("has not moved for 2 s"));
        stuck.leave(3);
        assertThat(turn(enter()).after()).isEqualTo(3);
    }

    @Test
    void nobody_has_to_come_for_others_to_be_told_that_it_is_busy() {
        enter();
        CompletableFuture<ContentionQueue.@Nullable Turn> second = enter();

        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThat(busy(second)).isNotNull();
    }

    @Test
    void nobody_waits_longer_than_fifteen_seconds_however_well_the_lane_moves() {
        ContentionQueue.Turn turn = turn(enter());
        List<CompletableFuture<ContentionQueue.@Nullable Turn>> people =
                IntStream.range(0, 20).mapToObj(i -> enter()).toList();

        for (int i = 0; i < 15; i++) {
            passes(Duration.ofSeconds(1));
            turn.leave(0);
            turn = turn(people.get(i));
        }
        assertThat(people.subList(15, 20)).noneMatch(CompletableFuture::isDone);
        passes(Duration.ofMillis(1));

        assertThat(people.subList(15, 20))
                .allSatisfy(person -> assertThat(busy(person)).hasMessageContaining("waited for 15 s"));
    }

    @Test
    void all_tries_together_are_not_waited_for_longer_than_that() {
        QueueTicket early = queues.ticket();
        passes(Duration.ofSeconds(14));
        ContentionQueue.Turn first = turn(enter());
        CompletableFuture<ContentionQueue.@Nullable Turn> again = enter(early);
        CompletableFuture<ContentionQueue.@Nullable Turn> late = enter();

        passes(Duration.ofMillis(1_001));

        assertThat(busy(again)).hasMessageContaining("waited for 15 s");
        assertThat(busy(enter(early))).hasMessageContaining("waited for 15 s");
        first.leave(0);
        assertThat(turn(late)).isNotNull();
    }

    @Test
    void a_turn_that_is_never_given_back_is_lost_and_does_no_harm_when_it_comes_at_last() {
        ContentionQueue.Turn lost = turn(enter());
        passes(Duration.ofSeconds(16));

        ContentionQueue.Turn second = turn(enter());
        CompletableFuture<ContentionQueue.@Nullable Turn> third = enter();
        lost.leave(17);

        assertThat(third).isNotDone();
        second.leave(0);
        assertThat(turn(third).after()).isEqualTo(17);
    }

    @Test
    void what_is_not_hot_has_no_queue_and_what_was_cools_down() {
        ContentionQueues cold = new ContentionQueues(new AxonExecutor(Adapter.SCHEDULER), nanos::get);
        assertThat(cold.any()).isFalse();
        assertThat(cold.enter(wanting(YOGA), cold.ticket())).isCompletedWithValue(null);
        assertThat(queues.any()).isTrue();
        assertThat(queues.enter(wanting(Set.of("course=chess")), queues.ticket()))
                .isCompletedWithValue(null);

        passes(Duration.ofMillis(1_001));

        assertThat(queues.any()).isFalse();
        assertThat(enter()).isCompletedWithValue(null);
    }

    @Test
    void when_ten_thousand_wait_the_next_is_told_that_it_is_busy() {
        enter();
        for (int i = 0; i < 10_000; i++) {
            enter();
        }

        assertThat(busy(enter())).hasMessage("10,000 wait for the same thing");
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
        queues.look();
    }

    private CompletableFuture<ContentionQueue.@Nullable Turn> enter() {
        return enter(queues.ticket());
    }

    private CompletableFuture<ContentionQueue.@Nullable Turn> enter(QueueTicket ticket) {
        return queues.enter(wanting(YOGA), ticket);
    }

    private static List<Criteria> wanting(Set<String> tags) {
        return List.of(new Criteria(List.of(new Criterion(tags, Set.of()))));
    }

    private static Throwable busy(CompletableFuture<?> entered) {
        assertThat(entered).failsWithin(SOON);
        assertThat(entered.exceptionNow()).isInstanceOf(OverloadedException.class);
        return entered.exceptionNow();
    }

    private static ContentionQueue.Turn turn(CompletableFuture<ContentionQueue.@Nullable Turn> entered) {
        ContentionQueue.Turn turn = entered.orTimeout(60, TimeUnit.SECONDS).join();
        assertThat(turn).isNotNull();
        return turn;
    }
}
