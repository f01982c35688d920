package dev.zapis.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.storage.Inbox.Kept;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class InboxIT {

    private final long bot = TestDatabase.newBot();
    private final Inbox inbox = new Inbox(TestDatabase.connections(), bot);
    private final DatabaseClient db = DatabaseClient.create(TestDatabase.connections());

    @Test
    @Tag("F29")
    void a_handled_update_that_comes_again_is_not_new() {
        Kept first = new Kept(10, 1L, "{\"text\":\"\\u0000 ы\"}");
        Kept second = new Kept(11, null, "{}");
        assertThat(inbox.keep(List.of(first)).block()).containsExactly(first);
        inbox.handled(10).block();
        assertThat(inbox.keep(List.of(second, first, second)).block()).containsExactly(second);
        assertThat(inbox.keep(List.of(first)).block()).isEmpty();
        assertThat(inbox.keep(List.of()).block()).isEmpty();
    }

    @Test
    void an_update_whose_keeper_may_be_gone_is_to_be_handled_by_whoever_gets_it_next() {
        Kept left = new Kept(12, 1L, "{}");
        inbox.keep(List.of(left)).block();
        assertThat(inbox.keep(List.of(left)).block()).containsExactly(left);
        assertThat(inbox.unfinished(List.of(12L)).block()).isEmpty();
        for (int time = 0; time < 3; time++) inbox.failed(12, "E").block();
        assertThat(inbox.keep(List.of(left)).block()).isEmpty();
    }

    @Test
    void what_was_left_unhandled_is_found_in_order_by_the_next_run() {
        List<Kept> come = List.of(new Kept(3, 1L, "c"), new Kept(1, 1L, "a"), new Kept(2, null, "b"));
        inbox.keep(come).block();
        inbox.handled(2).block();
        assertThat(inbox.unfinished(List.of()).block()).containsExactly(new Kept(1, 1L, "a"), new Kept(3, 1L, "c"));
    }

    @Test
    void what_was_brought_is_found_in_order_without_being_counted_as_a_try() {
        inbox.keep(List.of(new Kept(4, 1L, "d"), new Kept(2, 1L, "b"), new Kept(1, 1L, "a"), new Kept(3, null, "c")))
                .block();
        inbox.handled(4).block();
        for (int look = 0; look < 9; look++)
            assertThat(inbox.waiting(List.of(1L), 2).block())
                    .containsExactly(new Kept(2, 1L, "b"), new Kept(3, null, "c"));
        assertThat(row(2)).containsEntry("tries", 0);
    }

    @Test
    void nothing_of_a_handled_update_outlives_it_but_its_numbers() {
        inbox.keep(List.of(new Kept(1, 7L, "secret"))).block();
        inbox.handled(1).block();
        assertThat(row(1)).containsEntry("chat_id", 7L).doesNotContainValue("secret");
    }

    @Test
    @Tag("F34")
    void a_poison_update_is_put_aside_after_three_tries_with_its_payload() {
        inbox.keep(List.of(new Kept(1, 1L, "poison"))).block();
        assertThat(inbox.failed(1, "E1").block()).isTrue();
        assertThat(inbox.failed(1, "E2").block()).isTrue();
        assertThat(inbox.failed(1, "E3").block()).isFalse();
        assertThat(inbox.unfinished(List.of()).block()).isEmpty();
        assertThat(row(1)).containsEntry("payload", "poison").containsEntry("error", "E3");
    }

    @Test
    @Tag("F34")
    void an_update_that_ends_every_run_does_not_end_the_fifth() {
        inbox.keep(List.of(new Kept(1, 1L, "poison"))).block();
        for (int run = 0; run < 3; run++)
            assertThat(inbox.unfinished(List.of()).block()).hasSize(1);
        assertThat(inbox.unfinished(List.of()).block()).isEmpty();
        assertThat(row(1)).containsEntry("payload", "poison");
    }

    @Test
    void tidying_leaves_what_is_young_or_unhandled() {
        inbox.keep(List.of(new Kept(1, 1L, "a"), new Kept(2, 1L, "b"))).block();
        inbox.handled(1).then(inbox.tidy()).block();
        assertThat(inbox.keep(List.of(new Kept(1, 1L, "a"))).block()).isEmpty();
        assertThat(inbox.unfinished(List.of()).block()).containsExactly(new Kept(2, 1L, "b"));
    }

    @Test
    void old_ones_go_in_batches() {
        db.sql("""
                        insert into inbox (bot_id, update_id, handled_at)
                        select :bot, n, now() - interval '31 days' from generate_series(1, 1200) n""").bind("bot", bot).then().block();
        assertThat(inbox.tidy().block()).isEqualTo(1_000);
        assertThat(inbox.tidy().block()).isEqualTo(200);
        assertThat(inbox.tidy().block()).isZero();
    }

    private Map<String, Object> row(long update) {
        return Objects.requireNonNull(db.sql("select * from inbox where bot_id = :bot and update_id = :update")
                .bind("bot", bot)
                .bind("update", update)
                .fetch()
                .one()
                .block());
    }
}
