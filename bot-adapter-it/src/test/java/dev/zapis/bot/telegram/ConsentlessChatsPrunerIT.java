package dev.zapis.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.FakeVisitFactory;
import dev.zapis.bot.dialog.Samples;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.dialog.engine.VisitFactory;
import dev.zapis.bot.storage.ConsentlessChats;
import dev.zapis.bot.storage.ConversationRepository;
import dev.zapis.bot.storage.Inbox;
import dev.zapis.bot.storage.TestDatabase;
import dev.zapis.command.CommandId;
import dev.zapis.query.person.WhoIs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

@Tag("S2-H1")
class ConsentlessChatsPrunerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    private static final long STRANGER = 71_001;
    private static final long KNOWN = 71_002;

    private final long bot = TestDatabase.newBot();
    private final DatabaseClient db = DatabaseClient.create(TestDatabase.connections());
    private final ConversationRepository conversations =
            new ConversationRepository(TestDatabase.connections(), bot, () -> NOON);
    private final Inbox inbox = new Inbox(TestDatabase.connections(), bot);
    private final ConsentlessChatsPruner check =
            new ConsentlessChatsPruner(new ConsentlessChats(TestDatabase.connections(), bot), visits());

    private static VisitFactory visits() {
        FakeVisitFactory known = new FakeVisitFactory(Samples.ANNA, NOON);
        FakeVisitFactory strangers = new FakeVisitFactory(stranger(), NOON);
        return new VisitFactory() {
            @Override
            public Mono<Visit> open(TelegramUser account, CommandId command) {
                return (account.telegramId() == KNOWN ? known : strangers).open(account, command);
            }

            @Override
            public Mono<Boolean> handled(CommandId command) {
                return Mono.just(false);
            }
        };
    }

    private static CurrentUser stranger() {
        CurrentUser anna = Samples.ANNA;
        return new CurrentUser(
                anna.account(),
                null,
                null,
                anna.language(),
                anna.roles(),
                anna.office(),
                anna.zone(),
                anna.registration(),
                new WhoIs.Standing(false, true, null),
                anna.modules());
    }

    @BeforeEach
    void both_write() {
        for (long chat : List.of(STRANGER, KNOWN)) {
            done(inbox.keep(List.of(new Inbox.Kept(chat, chat, "{}"))));
            conversations
                    .settle(chat, new ConversationState(chat, null, 1, "home", List.of()), "ru")
                    .block(PATIENCE);
            conversations.keep(chat, Map.of("token", "home")).block(PATIENCE);
            run(
                    "insert into kept_message (bot_id, chat_id, message_id, target, render, is_lasting, digest, shown, kept_at,"
                            + " not_before) values (%d, %d, 7, 'home', 1, false, '', 0, now(), now())",
                    bot, chat);
            run("insert into send_limit (bot_id, chat_id, tokens, counted_at) values (%d, %d, 1, now())", bot, chat);
        }
    }

    @Test
    void a_day_after_their_last_word_nothing_is_kept_of_who_has_not_agreed() {
        run("update dialog set updated_at = now() - interval '23 hours 1 minute' where bot_id = %d", bot);
        done(check.batch());
        assertThat(kept(STRANGER)).isEqualTo("0 0 0 0 0");
        assertThat(kept(KNOWN)).isEqualTo("1 1 1 1 1");
        assertThat(done(new ConsentlessChats(TestDatabase.connections(), bot).unsure(9)))
                .isEmpty();
    }

    @Test
    void within_the_day_they_are_answered_as_before() {
        done(check.batch());
        assertThat(kept(STRANGER)).isEqualTo("1 1 1 1 1");
    }

    @Test
    void an_update_that_waits_to_be_handled_is_left_until_it_is() {
        done(inbox.keep(List.of(new Inbox.Kept(1, STRANGER, "{}"))));
        run("update dialog set updated_at = now() - interval '2 days' where bot_id = %d", bot);
        done(check.batch());
        assertThat(done(inbox.unfinished(List.of()))).hasSize(1);
        assertThat(done(check.batch())).isZero();
    }

    @Test
    void who_was_never_answered_is_forgotten_too() {
        done(inbox.keep(List.of(new Inbox.Kept(2, STRANGER + 9, "{}"))));
        run("update inbox set error = 'failed', received_at = now() - interval '2 days' where bot_id = %d", bot);
        done(check.batch());
        assertThat(kept(STRANGER + 9)).isEqualTo("0 0 0 0 0");
    }

    private String kept(long chat) {
        String all = """
                select concat_ws(' ',
                    (select count(*) from dialog where bot_id = %1$d and chat_id = %2$d),
                    (select count(*) from callback_token where bot_id = %1$d and chat_id = %2$d),
                    (select count(*) from send_limit where bot_id = %1$d and chat_id = %2$d),
                    (select count(*) from kept_message where bot_id = %1$d and chat_id = %2$d),
                    (select count(*) from inbox where bot_id = %1$d and chat_id = %2$d)) as kept""".formatted(bot, chat);
        return done(db.sql(all)
                .map(row -> Objects.requireNonNull(row.get("kept", String.class)))
                .one());
    }

    private void run(String sql, Object... arguments) {
        db.sql(sql.formatted(arguments)).then().block(PATIENCE);
    }

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(PATIENCE));
    }
}
