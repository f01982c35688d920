package dev.zapis.bot.telegram.sending;

import static dev.zapis.bot.dialog.SampleTargets.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeFallbackScreens;
import dev.zapis.bot.dialog.FakeVisitFactory;
import dev.zapis.bot.dialog.SampleTargets.Free;
import dev.zapis.bot.dialog.SampleTargets.LookedAt;
import dev.zapis.bot.dialog.SampleTargets.Watched;
import dev.zapis.bot.dialog.Samples;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.dialog.engine.KeptMessage;
import dev.zapis.bot.dialog.engine.KeptMessageRenderer;
import dev.zapis.bot.dialog.text.RenderLocale;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.notice.WatchedThings;
import dev.zapis.bot.storage.ConversationRepository;
import dev.zapis.bot.storage.KeptMessageRepository;
import dev.zapis.bot.storage.Outbox;
import dev.zapis.bot.telegram.FakeTelegram;
import dev.zapis.bot.telegram.MovedTime;
import dev.zapis.bot.telegram.TelegramMessenger;
import dev.zapis.bot.telegram.api.TelegramApi;
import dev.zapis.command.UndoWindow;
import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.ProjectionEngine;
import io.r2dbc.spi.R2dbcTransientException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** From an event to the edited message. */
class KeptMessageRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    private static final AtomicLong BOTS = new AtomicLong(100);

    private static final DatabaseAddress ADDRESS = TestPostgres.fresh("event-store", "bot");
    private static final Database DATABASE = TestPostgres.open(ADDRESS, 12);
    private static final PostgresEventLog LOG = PostgresEventLog.open(DATABASE);
    private static final ProjectionEngine FOLLOWER =
            new ProjectionEngine(DATABASE, LOG, List.of(WatchedThings.follower()));

    // A program that has just begun on a busy machine may need longer for its first connection than one at work.
    @BeforeAll
    static void follow() {
        // What writes numbers is loaded from files, which no event loop may read.
        Texts.load(Locale.of("ru"))
                .plain(
                        Text.of("/sample.watched.title", "day", TUESDAY, "free", 1),
                        "sample",
                        new RenderLocale(Locale.of("ru"), Samples.ANNA.zone(), TUESDAY));
        DATABASE.use(connection -> Mono.just(true))
                .retryWhen(Retry.backoff(8, Duration.ofMillis(200)).filter(R2dbcTransientException.class::isInstance))
                .then(FOLLOWER.start())
                .block(PATIENCE);
    }

    private final long bot = BOTS.incrementAndGet();
    private final LocalDate day = TUESDAY.plusDays(bot);
    private final FakeTelegram telegram = new FakeTelegram(bot);
    private final TelegramApi api = new TelegramApi(telegram.settings());
    private final MovedTime time = new MovedTime(NOON);
    private final FakeVisitFactory visits = new FakeVisitFactory(Samples.ANNA, NOON);
    private final ConversationRepository chats = new ConversationRepository(DATABASE.connections(), bot, time);
    private final Outbox limits = new Outbox(DATABASE.connections(), bot, "one");
    private final FloodControl pause = new FloodControl(time);
    private final BotContext context = new BotContext(
            Routes.scan("dev.zapis.bot.dialog"), Texts.load(Locale.of("ru")), new FakeFallbackScreens(), visits);
    private final KeptMessageRepository messages = messages("one");
    private final KeptMessageRelay relay = relay(messages);
    private boolean isOurs = true;

    private KeptMessageRepository messages(String instance) {
        return new KeptMessageRepository(DATABASE.connections(), bot, instance, time);
    }

    private KeptMessageRelay relay(KeptMessageRepository of) {
        var lanes = new ChatLanes() {
            @Override
            public boolean isOurs() {
                return isOurs;
            }

            @Override
            public <T> Mono<T> behind(long chat, Mono<T> work) {
                return work;
            }
        };
        var messenger = new TelegramMessenger(api, new TelegramRetry(Duration.ofMillis(1), 0), pause, chat -> {});
        return new KeptMessageRelay(
                of,
                new KeptMessageRelay.RelayDependencies(
                        new KeptMessageRenderer(context, chats), visits, messenger, chats, limits, pause, time, lanes));
    }

    @BeforeEach
    void two_are_free() {
        free(2);
    }

    private void free(int many) {
        visits.answers(Free.class, any -> Mono.just(Collections.nCopies(many, "A")));
    }

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @AfterAll
    static void end() {
        FOLLOWER.close().then(LOG.close()).then(DATABASE.close()).block(PATIENCE);
        TestPostgres.drop(ADDRESS);
    }

    private long happens() {
        return happens(Watched.thing(day).tag());
    }

    private long happens(String tag) {
        long position = recorded(tag);
        FOLLOWER.reached(position).block(PATIENCE);
        return position;
    }

    private static long recorded(String tag) {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        var event = new NewEvent(UUID.randomUUID(), "sample.Happened", "1", nothing, nothing, Set.of(tag), null);
        return Objects.requireNonNull(LOG.append(new Append(List.of(event), new Criteria(List.of()), 0, List.of()))
                .block(PATIENCE));
    }

    /** Sent with two free. */
    private void sent(long chat, long message) {
        sent(chat, message, new Watched(day), true, 0);
    }

    private void sent(long chat, long message, Screen screen, boolean isLasting, long shown) {
        messages.keep(new KeptMessage(
                        chat,
                        message,
                        context.routes().write(screen),
                        3,
                        isLasting,
                        Set.of(Watched.thing(day).tag()),
                        "as it was",
                        shown))
                .block(PATIENCE);
        time.passes(Duration.ofSeconds(1));
    }

    private List<String> edits() {
        return telegram.calls("editmessagetext").stream()
                .map(FakeTelegram.Call::text)
                .toList();
    }

    private List<Long> edited() {
        return telegram.calls("editmessagetext").stream()
                .map(call -> call.body().path("chat_id").asLong())
                .toList();
    }

    private void round() {
        relay.round().block(PATIENCE);
    }

    private long kept() {
        return Long.parseLong(asked("select count(*) from kept_message where bot_id = " + bot));
    }

    private static String asked(String sql) {
        try {
            return TestPostgres.ask(ADDRESS, sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_happens_is_in_the_message_and_what_happens_elsewhere_is_not() {
        sent(42, 7);
        happens("sample-day=another");
        round();
        assertThat(edits()).isEmpty();
        free(1);
        happens();
        round();
        round();
        assertThat(edits()).singleElement().asString().endsWith("свободно: 1");
        var edit = telegram.calls("editmessagetext").getFirst().body();
        assertThat(edit.path("message_id").asLong()).isEqualTo(7);
        assertThat(edit.at("/reply_markup/inline_keyboard/0/0/callback_data").asText())
                .contains("|*3");
        assertThat(visits.lookedUpTo()).isNotEmpty();
    }

    @Test
    void what_would_look_the_same_is_not_sent() {
        sent(42, 7);
        happens();
        round();
        assertThat(edits()).hasSize(1);
        time.passes(Duration.ofSeconds(5));
        happens();
        round();
        assertThat(edits()).hasSize(1);
    }

    @Test
    void after_its_last_word_nothing_is_known_of_it() {
        sent(42, 7);
        free(0);
        happens();
        round();
        assertThat(edits()).singleElement().asString().endsWith("всё занято");
        assertThat(kept()).isZero();
    }

    @Test
    void ten_events_in_a_second_are_one_edit_now_and_one_when_it_is_over() {
        sent(42, 7);
        for (int left = 20; left > 10; left--) {
            free(left);
            happens();
            round();
        }
        assertThat(edits()).hasSize(1);
        assertThat(relay.round().block(PATIENCE)).isEqualTo(time.instant().plusSeconds(1));
        time.passes(Duration.ofSeconds(1));
        round();
        assertThat(edits()).hasSize(2).last().asString().endsWith("свободно: 11");
        time.passes(Duration.ofSeconds(1));
        round();
        assertThat(edits()).hasSize(2);
    }

    @Test
    void what_happened_while_it_was_drawn_is_not_missed() {
        long drawn = recorded(Watched.thing(day).tag());
        free(1);
        happens();
        sent(42, 7, new Watched(day), true, drawn);
        round();
        assertThat(edits()).singleElement().asString().endsWith("свободно: 1");
    }

    @Test
    void what_is_known_to_lack_nothing_is_not_even_drawn() {
        long drawn = happens();
        sent(42, 7, new Watched(day), true, drawn);
        round();
        assertThat(edits()).isEmpty();
        assertThat(visits.lookedUpTo()).isEmpty();
    }

    @Test
    @Tag("F41")
    void what_a_killed_program_was_about_to_edit_is_edited_by_the_next() {
        sent(42, 7);
        free(1);
        happens();
        var place = new KeptMessageRepository.Place(42, 7);
        assertThat(messages.claim(place).block(PATIENCE)).isNotNull();
        round();
        assertThat(edits()).isEmpty();
        KeptMessageRelay next = relay(messages("one"));
        next.prepare().block(PATIENCE);
        next.round().block(PATIENCE);
        assertThat(edits()).hasSize(1);
    }

    /** A claim lasts 35 s, which nobody waits for where another instance has the turn. */
    @Test
    @Tag("F41")
    void what_another_instance_was_about_to_edit_is_edited_at_once_by_whoever_has_the_next_turn() {
        round();
        isOurs = false;
        round();
        sent(42, 7);
        free(1);
        happens();
        assertThat(messages("killed")
                        .claim(new KeptMessageRepository.Place(42, 7))
                        .block(PATIENCE))
                .isNotNull();
        round();
        assertThat(edits()).isEmpty();
        isOurs = true;
        round();
        assertThat(edits()).hasSize(1);
    }

    @Test
    void a_button_that_takes_back_goes_when_its_time_is_over() {
        undoable(42, 7);
        round();
        assertThat(edits()).isEmpty();
        assertThat(relay.round().block(PATIENCE)).isEqualTo(NOON.plus(UndoWindow.RESULT.length()));
        time.passes(UndoWindow.RESULT.length());
        round();
        assertThat(edits()).singleElement().asString().endsWith("свободно: 2");
        assertThat(relay.round().block(PATIENCE)).isNull();
        assertThat(kept()).isOne();
    }

    @Test
    void it_goes_earlier_with_what_happens_to_the_message_and_then_once_only() {
        undoable(42, 7);
        time.passes(Duration.ofMinutes(1));
        free(1);
        happens();
        round();
        assertThat(edits()).hasSize(1);
        time.passes(UndoWindow.RESULT.length());
        assertThat(relay.round().block(PATIENCE)).isNull();
        assertThat(edits()).hasSize(1);
    }

    private void undoable(long chat, long message) {
        messages.keep(new KeptMessage(
                        chat,
                        message,
                        context.routes().write(new Watched(day)),
                        3,
                        true,
                        Set.of(Watched.thing(day).tag()),
                        "with the button",
                        0,
                        true,
                        null))
                .block(PATIENCE);
    }

    @Test
    void of_two_instances_one_edits() {
        for (long chat = 1; chat <= 10; chat++) sent(chat, 7);
        round();
        free(1);
        happens();
        KeptMessageRelay other = relay(messages("two"));
        other.round().block(PATIENCE);
        Mono.when(relay.round(), other.round()).block(PATIENCE);
        assertThat(edited())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 10).boxed().toList());
        isOurs = false;
        free(3);
        happens();
        time.passes(Duration.ofSeconds(2));
        assertThat(relay.round().block(PATIENCE)).isEqualTo(time.instant().plusSeconds(2));
        assertThat(edits()).hasSize(10);
    }

    @Test
    void some_of_what_telegram_takes_is_left_to_answers_and_notices() {
        for (long chat = 1; chat <= 30; chat++) sent(chat, 7);
        free(1);
        happens();
        round();
        assertThat(edits()).hasSize(17);
        time.passes(Duration.ofMillis(200));
        round();
        assertThat(edits()).hasSize(22);
    }

    @Test
    void first_comes_where_somebody_looks() {
        List<Long> all = new ArrayList<>();
        for (long chat = 1; chat <= 20; chat++) {
            all.add(chat);
            chats.settle(-chat, ConversationState.fresh(chat), "ru").block(PATIENCE);
            sent(chat, 7);
        }
        asked("with quiet as (update dialog set updated_at = now() - interval '5 minutes' where bot_id = " + bot
                + " and chat_id <> 1 returning 1) select count(*) from quiet");
        free(1);
        happens();
        round();
        // Whose turn would come last is among those for whom there is room.
        assertThat(edited()).hasSize(17).contains(1L);
        assertThat(all).containsAll(edited());
    }

    @Test
    void when_telegram_wants_to_be_left_alone_nothing_is_edited_until_it_does_not() {
        sent(42, 7);
        sent(43, 7);
        free(1);
        happens();
        telegram.refuses("editmessagetext", 429, "Too Many Requests: retry after 3", "{\"retry_after\":3}");
        round();
        time.passes(Duration.ofSeconds(2));
        int before = edits().size();
        round();
        assertThat(edits()).hasSize(before);
        time.passes(Duration.ofSeconds(3));
        round();
        assertThat(edited()).contains(42L, 43L);
    }

    @Test
    void what_cannot_be_edited_any_more_is_left_for_good_and_who_has_blocked_the_bot_until_they_come_back() {
        sent(42, 7);
        sent(43, 7);
        free(1);
        happens();
        telegram.refuses("editmessagetext", 400, "Bad Request: message can't be edited");
        telegram.refuses("editmessagetext", 403, "Forbidden: bot was blocked by the user");
        round();
        assertThat(kept()).isEqualTo(1);
        time.passes(Duration.ofHours(1));
        assertThat(relay.round().block(PATIENCE)).isNull();
        assertThat(edits()).hasSize(2);
        Flux.just(42L, 43L).concatMap(chats::reachable).then().block(PATIENCE);
        round();
        assertThat(edits()).hasSize(3).last().asString().endsWith("свободно: 1");
    }

    @Test
    void what_lacks_something_as_the_tables_are_behind_waits_for_them() {
        sent(42, 7);
        visits.fallsBehind();
        happens();
        assertThat(relay.round().block(PATIENCE)).isEqualTo(time.instant().plusSeconds(1));
        assertThat(edits()).isEmpty();
        visits.catchesUp();
        time.passes(Duration.ofSeconds(1));
        round();
        assertThat(edits()).hasSize(1);
    }

    @Test
    void waiting_for_the_tables_is_no_failure() {
        sent(42, 7);
        visits.fallsBehind();
        free(1);
        happens();
        for (int second = 0; second < 15; second++) {
            round();
            time.passes(Duration.ofSeconds(1));
        }
        visits.catchesUp();
        telegram.refuses("editmessagetext", 502, "Bad Gateway");
        round();
        assertThat(kept()).isOne();
        time.passes(Duration.ofSeconds(1));
        round();
        assertThat(edits()).hasSize(2).last().asString().endsWith("свободно: 1");
    }

    @Test
    void what_telegram_never_takes_is_given_up() {
        sent(42, 7);
        happens();
        for (int attempt = 1; attempt <= 12; attempt++) {
            assertThat(kept()).isOne();
            telegram.refuses("editmessagetext", 502, "Bad Gateway");
            round();
            time.passes(Duration.ofMinutes(5));
        }
        assertThat(kept()).isZero();
        assertThat(edits()).hasSize(12);
    }

    /** A message sent a moment ago shows what no table has yet. */
    @Test
    void what_is_not_found_as_the_tables_are_behind_is_not_taken_for_over() {
        sent(42, 7);
        visits.fallsBehind();
        visits.answers(Free.class, any -> Mono.empty());
        happens();
        assertThat(relay.round().block(PATIENCE)).isEqualTo(time.instant().plusSeconds(1));
        assertThat(kept()).isOne();
        free(1);
        visits.catchesUp();
        time.passes(Duration.ofSeconds(1));
        round();
        assertThat(edits()).hasSize(1);
    }

    @Test
    void a_screen_to_go_on_from_is_edited_as_long_as_the_chat_lives_in_it() {
        String looked = context.routes().write(new LookedAt(day));
        var living = new ConversationState.Living(7, 3, NOON);
        chats.settle(-42, new ConversationState(42, living, 3, looked, List.of()), "ru")
                .block(PATIENCE);
        sent(42, 7, new LookedAt(day), false, 0);
        sent(43, 7, new LookedAt(day), false, 0);
        free(1);
        happens();
        round();
        assertThat(edited()).containsExactly(42L);
        assertThat(telegram.calls("editmessagetext")
                        .getFirst()
                        .body()
                        .at("/reply_markup/inline_keyboard/0/0/callback_data")
                        .asText())
                .endsWith("|3");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void a_chat_keeps_its_newest_and_old_ones_stay_as_they_are() {
        for (long message = 1; message <= 53; message++) sent(42, message);
        assertThat(asked("select min(message_id) || ' ' || count(*) from kept_message where bot_id = " + bot))
                .isEqualTo("4 50");
        time.passes(Duration.ofDays(61));
        sent(43, 1);
        messages.tidy().block(PATIENCE);
        assertThat(kept()).isEqualTo(1);
        messages.drop(43, 1).block(PATIENCE);
        messages.tidy().block(PATIENCE);
        assertThat(asked("select count(*) from shown_thing where thing = '"
                        + Watched.thing(day).tag() + "'"))
                .isEqualTo("0");
    }
}
