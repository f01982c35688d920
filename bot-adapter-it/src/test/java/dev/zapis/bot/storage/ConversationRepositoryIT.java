package dev.zapis.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.dialog.engine.ConversationState.Living;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class ConversationRepositoryIT {

    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    private static final String LONG_TARGET = "desk.free|%s".formatted("ы".repeat(100));

    private Instant now = NOON;
    private final long bot = TestDatabase.newBot();
    private final ConversationRepository conversations =
            new ConversationRepository(TestDatabase.connections(), bot, () -> now);
    private final Inbox inbox = new Inbox(TestDatabase.connections(), bot);

    @Test
    void a_chat_that_was_never_met_is_fresh() {
        assertThat(conversations.dialog(1).block()).isEqualTo(ConversationState.fresh(1));
    }

    @Test
    void a_chat_is_found_where_it_was_left_and_its_update_is_handled() {
        inbox.keep(List.of(new Inbox.Kept(5, 1L, "{}"))).block();
        ConversationState left = new ConversationState(
                1, new Living(100, 3, NOON), 3, "desk.free|x", List.of("desk.days", "it's|é,\"{}"));
        conversations.settle(5, left, "ru").block();
        assertThat(conversations.dialog(1).block()).isEqualTo(left);
        assertThat(inbox.unfinished(List.of()).block()).isEmpty();
    }

    @Test
    void a_chat_without_a_living_message_is_remembered_too() {
        ConversationState left = new ConversationState(-1, null, 9, null, List.of());
        conversations
                .settle(1, new ConversationState(-1, new Living(1, 1, NOON), 1, "x", List.of("y")), "ru")
                .block();
        conversations.settle(1, left, "ru").block();
        assertThat(conversations.dialog(-1).block()).isEqualTo(left);
    }

    @Test
    void an_unreachable_chat_keeps_its_place_and_is_reachable_when_its_person_writes() {
        ConversationState left = new ConversationState(1, new Living(100, 3, NOON), 3, "desk.free", List.of());
        conversations
                .settle(1, left, "ru")
                .then(conversations.unreachable(1))
                .then(conversations.unreachable(2))
                .block();
        assertThat(conversations.dialog(1).block()).isEqualTo(left);
        conversations.reachable(1).block();
        assertThat(conversations.dialog(2).block()).isEqualTo(ConversationState.fresh(2));
    }

    @Test
    void a_token_is_good_in_its_own_chat_and_for_its_own_bot_only() {
        conversations.keep(1, Map.of("token", LONG_TARGET, "other", "a.b")).block();
        conversations.keep(1, Map.of("token", LONG_TARGET)).block();
        assertThat(conversations.target(1, "token").block()).isEqualTo(LONG_TARGET);
        StepVerifier.create(conversations.target(2, "token")).verifyComplete();
        StepVerifier.create(new ConversationRepository(TestDatabase.connections(), TestDatabase.newBot(), () -> now)
                        .target(1, "token"))
                .verifyComplete();
        conversations.tidy().block();
        assertThat(conversations.target(1, "other").block()).isEqualTo("a.b");
    }

    @Test
    void a_token_is_good_for_half_a_year_of_the_products_time_from_when_it_was_drawn_last() {
        conversations
                .keep(1, Map.of("old", LONG_TARGET, "renewed", LONG_TARGET))
                .block();
        now = now.plus(Duration.ofDays(100));
        conversations.keep(1, Map.of("renewed", LONG_TARGET)).block();
        now = now.plus(Duration.ofDays(79));
        assertThat(conversations.target(1, "old").block()).isEqualTo(LONG_TARGET);
        now = now.plus(Duration.ofDays(2));
        StepVerifier.create(conversations.target(1, "old")).verifyComplete();
        conversations.tidy().block();
        assertThat(conversations.target(1, "renewed").block()).isEqualTo(LONG_TARGET);
        now = now.minus(Duration.ofDays(2));
        StepVerifier.create(conversations.target(1, "old")).verifyComplete();
    }

    @Test
    void old_buttons_go_a_bounded_number_at_a_time() {
        for (int hundred = 0; hundred < 12; hundred++) {
            Map<String, String> some = new HashMap<>();
            for (int n = 0; n < 100; n++) some.put("t" + hundred + "-" + n, LONG_TARGET);
            conversations.keep(2, some).block();
        }
        now = now.plus(Duration.ofDays(181));
        conversations.keep(2, Map.of("new", LONG_TARGET)).block();
        assertThat(conversations.tidy().block()).isBetween(1_000L, 1_099L);
        assertThat(conversations.tidy().block()).isBetween(100L, 999L);
        assertThat(conversations.tidy().block()).isZero();
        assertThat(conversations.target(2, "new").block()).isEqualTo(LONG_TARGET);
    }
}
