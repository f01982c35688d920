package dev.zapis.playground.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Limits limits = new Limits();

    @BeforeEach
    void enforce() {
        limits.enforce(true);
    }

    private long sent(long chats, Instant when) {
        return LongStream.rangeClosed(1, chats)
                .filter(chat -> limits.retryAfter(7, chat, when) == 0)
                .count();
    }

    @Test
    void a_bot_sends_thirty_messages_a_second_in_all() {
        assertThat(sent(100, NOON)).isEqualTo(30);
        assertThat(sent(100, NOON.plusSeconds(1))).isEqualTo(30);
        assertThat(limits.retryAfter(8, 1, NOON)).isZero();
    }

    @Test
    void a_group_gets_twenty_messages_a_minute() {
        for (int i = 0; i < 20; i++) assertThat(limits.retryAfter(7, -5, NOON)).isZero();
        assertThat(limits.retryAfter(7, -5, NOON)).isEqualTo(3);
        assertThat(limits.retryAfter(7, -5, NOON.plusSeconds(3))).isZero();
    }

    @Test
    void a_chat_gets_one_message_a_second_after_a_short_burst() {
        for (int i = 0; i < 4; i++) assertThat(limits.retryAfter(7, 5, NOON)).isZero();
        assertThat(limits.retryAfter(7, 5, NOON)).isEqualTo(1);
        assertThat(limits.retryAfter(7, 5, NOON.plusSeconds(1))).isZero();
        assertThat(limits.retryAfter(7, 5, NOON.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void nothing_is_limited_unless_asked() {
        limits.enforce(false);
        assertThat(sent(1_000, NOON)).isEqualTo(1_000);
    }
}
