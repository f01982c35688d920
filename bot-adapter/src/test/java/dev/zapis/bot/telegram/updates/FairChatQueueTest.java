package dev.zapis.bot.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zapis.bot.storage.Inbox.Kept;
import dev.zapis.bot.telegram.updates.FairChatQueue.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

class FairChatQueueTest {

    private Instant now = Instant.EPOCH;
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final FairChatQueue queue = new FairChatQueue(() -> now, time);
    private final List<Called> called = new CopyOnWriteArrayList<>();

    private record Called(Kept update, Call call) {}

    @Test
    void of_a_chat_one_is_served_at_a_time_and_chats_take_turns() {
        enter(1, 1L);
        enter(2, 1L);
        LongStream.rangeClosed(2, 17).forEach(chat -> enter(100 + chat, chat));
        awaitAllCalled(LongStream.concat(LongStream.of(1), LongStream.rangeClosed(102, 116)));
        leave(1);
        awaitCalled(117);
        leave(102);
        awaitCalled(2);
    }

    @Test
    void those_without_a_chat_are_in_one_line() {
        enter(1, null);
        enter(2, null);
        awaitAllCalled(LongStream.of(1));
        leave(1);
        awaitCalled(2);
    }

    @Test
    void of_a_crowd_the_middle_is_left_out_with_a_word_now_and_then_and_the_last_is_served() {
        for (long n = 1; n <= 36; n++) enter(n, 1L);
        awaitCalls(Call.HANDLE, 1);
        awaitCalls(Call.TELL, 33);
        awaitCalls(Call.LEAVE_OUT, 34, 35);
        now = now.plus(Duration.ofSeconds(5));
        enter(37, 1L);
        awaitCalls(Call.TELL, 36);
        assertThat(queue.owesAWord(kept(1, 1L))).isFalse();
        enter(38, 1L);
        awaitCalls(Call.LEAVE_OUT, 37);
        for (long n = 1; n <= 32; n++) {
            assertThat(queue.owesAWord(kept(n, 1L))).isFalse();
            leave(n);
            awaitCalls(Call.HANDLE, n == 32 ? 38 : n + 1);
        }
        assertThat(queue.owesAWord(kept(38, 1L))).isTrue();
        assertThat(queue.owesAWord(kept(38, 1L))).isFalse();
    }

    @Test
    void a_chat_that_crowds_in_is_served_ten_times_a_second_until_it_has_caught_up_and_holds_up_nobody() {
        for (long n = 1; n <= 34; n++) enter(n, 1L);
        leave(33, Duration.ZERO);
        leave(1, Duration.ofMillis(99));
        LongStream.rangeClosed(2, 17).forEach(chat -> enter(100 + chat, chat));
        assertThat(numbers()).contains(117L).doesNotContain(2L);
        for (long n = 102; n <= 117; n++) leave(n, Duration.ZERO);
        time.advanceTimeBy(Duration.ofMillis(1));
        awaitCalled(2);
        for (long n = 2; n <= 32; n++) leave(n);
        awaitCalled(34);
        leave(34, Duration.ZERO);
        enter(35, 1L);
        enter(36, 1L);
        leave(35, Duration.ZERO);
        awaitCalled(36);
    }

    @Test
    void what_a_person_did_goes_before_messages_that_are_drawn_again_and_is_never_pushed_out_by_them() {
        for (long n = 1; n <= 32; n++) enter(n, 1L);
        for (long n = 101; n <= 103; n++) redraw(n);
        awaitCalls(Call.LEAVE_OUT, 101, 102);
        enter(33, 1L);
        awaitCalls(Call.LEAVE_OUT, 103);
        for (long n = 1; n < 33; n++) {
            awaitCalls(Call.HANDLE, n);
            leave(n);
        }
        awaitCalls(Call.HANDLE, 33);
        redraw(104);
        enter(34, 1L);
        leave(33);
        awaitCalls(Call.HANDLE, 34);
        leave(34);
        awaitCalls(Call.HANDLE, 104);
        assertThat(called).noneMatch(each -> each.call() == Call.TELL);
    }

    private void redraw(long number) {
        Kept kept = kept(number, 1L);
        queue.entersAsRedraw(kept).subscribe(call -> called.add(new Called(kept, call)));
        time.advanceTime();
    }

    private void enter(long update, @Nullable Long chat) {
        Kept kept = kept(update, chat);
        queue.enters(kept).subscribe(call -> called.add(new Called(kept, call)));
        time.advanceTime();
    }

    private void leave(long update) {
        leave(update, Duration.ofMillis(100));
    }

    /** @param passes how much time goes by */
    private void leave(long update, Duration passes) {
        called.stream()
                .filter(each -> each.update().update() == update)
                .findFirst()
                .ifPresent(each -> queue.leaves(each.update(), each.call()));
        time.advanceTimeBy(passes);
    }

    private static Kept kept(long update, @Nullable Long chat) {
        return new Kept(update, chat, "{}");
    }

    private void awaitCalled(long update) {
        await().pollDelay(Duration.ZERO).until(() -> numbers().getLast() == update);
    }

    private void awaitAllCalled(LongStream updates) {
        List<Long> all = updates.boxed().toList();
        await().pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertThat(numbers()).containsExactlyInAnyOrderElementsOf(all));
    }

    private List<Long> numbers() {
        return called.stream().map(each -> each.update().update()).toList();
    }

    private void awaitCalls(Call call, long... updates) {
        for (long update : updates)
            await().pollDelay(Duration.ZERO).until(() -> called.stream()
                    .anyMatch(each -> each.update().update() == update && each.call() == call));
    }
}
