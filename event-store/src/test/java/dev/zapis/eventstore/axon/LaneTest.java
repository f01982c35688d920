package dev.zapis.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.Busy;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaneTest {

    private static final Set<String> YOGA = Set.of("course=yoga");

    private final Workers workers = new Workers(Adapter.SCHEDULER);
    private final HotKeys hotKeys = new HotKeys(workers);

    @Test
    void who_comes_first_is_served_first() {
        hotKeys.heat(YOGA);
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        Lane.Turn first = turn(enter(YOGA));
        for (int i = 0; i < 100; i++) {
            int number = i;
            enter(YOGA).thenAccept(turn -> {
                served.add(number);
                if (turn != null) {
                    turn.leave(0);
                }
            });
        }

        assertThat(served).isEmpty();
        first.leave(0);

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> served.size() == 100);
        assertThat(served).isSorted();
    }

    @Test
    void whoever_is_next_knows_what_came_out_before() {
        hotKeys.heat(YOGA);
        Lane.Turn first = turn(enter(YOGA));
        CompletableFuture<Lane.@Nullable Turn> second = enter(YOGA);

        first.leave(17);

        assertThat(turn(second).after()).isEqualTo(17);
    }

    @Test
    void who_has_waited_two_seconds_goes_on_without_a_turn() {
        hotKeys.heat(YOGA);
        Lane.Turn never = turn(enter(YOGA));

        CompletableFuture<Lane.@Nullable Turn> second = enter(YOGA);

        assertThat(second.orTimeout(60, TimeUnit.SECONDS).join()).isNull();
        never.leave(0);
        assertThat(turn(enter(YOGA)).after()).isZero();
    }

    @Test
    void what_is_not_hot_has_no_queue_and_what_was_cools_down() {
        assertThat(hotKeys.any()).isFalse();
        assertThat(enter(YOGA)).isCompletedWithValue(null);
        hotKeys.heat(YOGA);
        assertThat(hotKeys.any()).isTrue();
        assertThat(enter(Set.of("course=chess"))).isCompletedWithValue(null);

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !hotKeys.any());
    }

    @Test
    void when_ten_thousand_wait_the_next_is_told_that_it_is_busy() {
        hotKeys.heat(YOGA);
        enter(YOGA);
        for (int i = 0; i < 10_000; i++) {
            enter(YOGA);
        }

        assertThat(enter(YOGA).exceptionNow()).isInstanceOf(Busy.class).hasMessage("10,000 wait for the same thing");
    }

    private CompletableFuture<Lane.@Nullable Turn> enter(Set<String> tags) {
        return hotKeys.enter(List.of(new Criteria(List.of(new Criterion(tags, Set.of())))));
    }

    private static Lane.Turn turn(CompletableFuture<Lane.@Nullable Turn> entered) {
        Lane.Turn turn = entered.orTimeout(60, TimeUnit.SECONDS).join();
        assertThat(turn).isNotNull();
        return turn;
    }
}
