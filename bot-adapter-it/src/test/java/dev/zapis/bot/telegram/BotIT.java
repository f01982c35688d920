package dev.zapis.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zapis.bot.dialog.FakeFallbackScreens;
import dev.zapis.bot.dialog.FakeVisitFactory;
import dev.zapis.bot.dialog.SampleTargets.Free;
import dev.zapis.bot.dialog.Samples;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.ConversationState;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.storage.ConversationRepository;
import dev.zapis.bot.storage.Inbox;
import dev.zapis.bot.storage.TestDatabase;
import dev.zapis.bot.telegram.updates.PollingLease;
import dev.zapis.bot.telegram.updates.Webhook;
import dev.zapis.bot.telegram.updates.WebhookStatus;
import io.r2dbc.spi.ConnectionFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class BotIT {

    private static final String DESK = "A1AAAAAAAAAAAAAAAAAAAA";
    private static final String DESKS = "1sample.desks|5P9|1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Words that are not understood are said back. */
    private static final Pattern NUMBER = Pattern.compile("№\\h?(\\d+)");

    private final long id = TestDatabase.newBot();
    private final FakeTelegram telegram = new FakeTelegram(id);
    private final ConnectionFactory connections = TestDatabase.connections();
    private final FakeVisitFactory visits =
            new FakeVisitFactory(Samples.ANNA, Instant.parse("2026-11-23T09:00:00Z")).knowingNobody();
    private final BotContext context = new BotContext(
            Routes.scan("dev.zapis.bot.dialog"), Texts.load(Locale.of("ru")), new FakeFallbackScreens(), visits);
    private final Sinks.Many<Boolean> turns = Sinks.many().replay().latestOrDefault(true);
    private final PollingLease lease = any -> turns.asFlux();
    private Bot bot = newBot();

    @AfterEach
    void close() {
        bot.stop().block(PATIENCE);
        telegram.close();
    }

    @Test
    void what_people_write_is_answered_and_where_they_are_is_remembered() {
        start();
        telegram.sends(FakeTelegram.said(1, 42, 10, "/start"));
        awaitTexts("Дом");
        awaitHandled(1);
        assertThat(memory().dialog(42).block())
                .satisfies(dialog -> assertThat(dialog.current()).isEqualTo("fake.home"));
        assertThat(bot.botId()).isEqualTo(id);
        assertThat(bot.username()).isEqualTo("zapis_bot");
        assertThat(bot.polls().answered()).isNotNull();
    }

    @Test
    void a_tap_under_a_message_too_old_to_be_seen_is_answered_below() {
        start();
        telegram.sends(FakeTelegram.tap(1, 42, 10, "1sample.days|1"));
        awaitTexts("Выберите день");
        assertThat(telegram.calls("answercallbackquery")).hasSize(1);
    }

    @Test
    void the_bot_introduces_itself_in_every_language_and_takes_over_from_a_webhook() {
        start();
        assertThat(telegram.calls("deletewebhook")).hasSize(1);
        assertThat(telegram.calls("setmycommands")).hasSize(3);
        assertThat(telegram.calls("setmydescription"))
                .extracting(call -> call.body().path("language_code").asText())
                .containsExactly("", "en", "ru");
        assertThat(telegram.calls("setmyshortdescription")).hasSize(3);
    }

    @Test
    void a_telegram_without_these_methods_does_not_keep_the_bot_from_working() {
        telegram.refuses("getmycommands", 404, "Not Found: method not found");
        start();
        telegram.sends(FakeTelegram.said(1, 42, 10, "/start"));
        awaitTexts("Дом");
    }

    @Test
    void a_telegram_of_few_words_is_enough() {
        telegram.spoils("getme", 200, "{\"ok\":true,\"result\":{\"id\":" + id + ",\"first_name\":\"Z\"}}");
        telegram.spoils("getmycommands", 500, "{\"message\":\"API method 'getmycommands' is not supported.\"}");
        start();
        telegram.sends(FakeTelegram.said(1, 42, 10, "/start"));
        awaitTexts("Дом");
    }

    @Test
    @Tag("F29")
    void an_update_that_comes_again_is_answered_once() {
        start();
        for (int i = 0; i < 5; i++) telegram.sends(FakeTelegram.said(1, 42, 10, "/start"));
        telegram.sends(FakeTelegram.said(2, 42, 11, "/days"));
        telegram.sends(FakeTelegram.said(1, 42, 10, "/start"));
        awaitHandled(2);
        restart();
        telegram.sends(FakeTelegram.said(1, 42, 10, "/start"));
        telegram.sends(FakeTelegram.said(3, 42, 12, "/cancel"));
        awaitHandled(3);
        assertThat(texts()).containsExactly("Дом", "Выберите день", "Дом");
    }

    @Test
    void what_an_earlier_run_left_is_finished_by_the_next() {
        start();
        bot.stop().block(PATIENCE);
        var left = new Inbox.Kept(1, 42L, FakeTelegram.said(1, 42, 10, "/days"));
        new Inbox(connections, id).keep(List.of(left)).block();
        bot = newBot();
        start();
        awaitTexts("Выберите день");
        awaitHandled(1);
    }

    @Test
    void only_whose_turn_it_is_polls_and_what_waits_at_the_end_of_a_turn_is_left_to_the_next() {
        turns.tryEmitNext(false);
        start();
        assertThat(bot.isPolling()).isFalse();
        telegram.sends(FakeTelegram.said(1, 42, 10, "/start"));
        assertThat(pollsAfterAWhile()).isZero();
        turns.tryEmitNext(true);
        awaitHandled(1);
        assertThat(bot.isPolling()).isTrue();
        Sinks.One<List<String>> desks = Sinks.one();
        AtomicBoolean underWay = new AtomicBoolean();
        visits.answers(Free.class, any -> desks.asMono().doOnSubscribe(asked -> underWay.set(true)));
        telegram.sends(FakeTelegram.tap(2, 42, 10, DESKS));
        telegram.sends(FakeTelegram.said(3, 42, 11, "/days"));
        await().atMost(PATIENCE).until(() -> underWay.get() && !row(3).isEmpty());
        turns.tryEmitNext(false);
        desks.tryEmitValue(List.of("A1"));
        awaitHandled(2);
        awaitNoMorePolls();
        assertThat(row(3).get("handled_at")).isNull();
        turns.tryEmitNext(true);
        awaitHandled(3);
        assertThat(texts()).hasSize(3);
    }

    @Test
    void in_a_group_the_bot_only_asks_whoever_calls_it_to_write_in_private() {
        start();
        telegram.sends(FakeTelegram.saidInGroup(1, -100, "lunch?", ""));
        telegram.sends(FakeTelegram.saidInGroup(2, -100, "/book@other_bot", ""));
        String topic = "\"is_topic_message\":true,\"message_thread_id\":7,";
        telegram.sends(FakeTelegram.saidInGroup(3, -100, "/book", topic));
        for (long update = 1; update <= 3; update++) awaitHandled(update);
        awaitTexts("I only answer in private chats. Please message me directly.");
        JsonNode asked = telegram.calls("sendmessage").getFirst().body();
        assertThat(asked.at("/reply_parameters/message_id").asLong()).isEqualTo(9);
        assertThat(asked.path("message_thread_id").asLong()).isEqualTo(7);
    }

    @Test
    @Tag("F32")
    void a_chat_that_shuts_the_bot_out_is_remembered_and_nothing_stops() {
        start();
        telegram.refuses("sendmessage", 403, "Forbidden: bot was blocked by the user");
        telegram.sends(FakeTelegram.said(1, 42, 10, "/start"));
        awaitHandled(1);
        telegram.sends(FakeTelegram.door(2, 43, "kicked"));
        telegram.sends(FakeTelegram.said(3, 44, 10, "/start"));
        awaitTexts("Дом", "Дом");
        for (long update = 1; update <= 3; update++) awaitHandled(update);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unreachable()).containsExactly(42L, 43L));
        telegram.sends(FakeTelegram.door(4, 43, "member"));
        telegram.sends(FakeTelegram.said(5, 42, 11, "/start"));
        awaitHandled(4);
        awaitHandled(5);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unreachable()).isEmpty());
    }

    @Test
    @Tag("F34")
    void a_poison_update_is_put_aside_told_and_passed() {
        start();
        for (int i = 0; i < 3; i++) telegram.refuses("sendmessage", 400, "Bad Request: can't parse entities");
        telegram.sends(FakeTelegram.said(1, 42, 10, "/start"));
        telegram.sends(FakeTelegram.said(2, 42, 11, "/days").replace("\"message_id\":11", "\"message_id\":\"none\""));
        telegram.sends(FakeTelegram.said(3, 42, 11, "/days"));
        awaitHandled(3);
        assertThat(texts()).anyMatch(text -> text.startsWith("⚠️ Не получилось выполнить"));
        await().atMost(PATIENCE).until(() -> row(2).get("error") != null);
        assertThat(row(1).get("error")).isNotNull();
        assertThat(row(1).get("payload")).isNotNull();
    }

    @Test
    void updates_of_one_chat_are_handled_in_order_whatever_others_do() {
        start();
        IntStream.rangeClosed(1, 30).forEach(n -> telegram.sends(FakeTelegram.said(n, 42 + n % 3, n, "№" + n)));
        for (long n = 1; n <= 30; n++) awaitHandled(n);
        for (int chat = 0; chat < 3; chat++) {
            long wanted = 42 + chat;
            List<Integer> answered = telegram.calls("sendmessage").stream()
                    .filter(call -> call.body().path("chat_id").asLong() == wanted)
                    .map(call -> NUMBER.matcher(call.text()).results().toList())
                    .map(numbers -> Integer.parseInt(numbers.getFirst().group(1)))
                    .toList();
            int first = chat;
            assertThat(answered)
                    .isEqualTo(IntStream.rangeClosed(1, 30)
                            .filter(n -> n % 3 == first)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void a_chat_that_waits_long_keeps_no_other_chat_waiting() {
        visits.answers(Free.class, any -> Mono.never());
        start();
        telegram.sends(FakeTelegram.tap(1, 42, 10, DESKS));
        telegram.sends(FakeTelegram.said(2, 43, 10, "/start"));
        awaitTexts("Дом");
        awaitHandled(2);
        assertThat(row(1).get("handled_at")).isNull();
    }

    @Test
    void a_flood_from_one_chat_keeps_no_other_waiting_and_what_its_person_did_last_counts() {
        Sinks.One<List<String>> desks = Sinks.one();
        visits.answers(Free.class, any -> desks.asMono());
        start();
        telegram.sends(FakeTelegram.said(1, 42, 10, "/days"));
        awaitHandled(1);
        long last = 2000;
        for (long n = 2; n < last; n++) telegram.sends(FakeTelegram.tap(n, 42, 501, DESKS));
        telegram.sends(FakeTelegram.tap(last, 42, 501, "1sample.book|" + DESK + "|5P9|zz"));
        telegram.sends(FakeTelegram.said(last + 1, 43, 10, "/start"));
        telegram.sends(FakeTelegram.said(last + 2, 44, 10, "/start"));
        awaitTexts("Выберите день", "Дом", "Дом");
        assertThat(row(2).get("handled_at")).isNull();
        assertThat(visits.told()).isEmpty();

        desks.tryEmitValue(List.of("A1"));
        await().atMost(PATIENCE).until(() -> Objects.requireNonNull(
                        new Inbox(connections, id).waiting(List.of(), 1).block())
                .isEmpty());
        assertThat(visits.told()).hasSize(1);
        assertThat(telegram.calls("answercallbackquery").stream().map(FakeTelegram.Call::text))
                .filteredOn(word -> word.startsWith("⏳ Слишком много нажатий"))
                .hasSizeBetween(1, 10);
        // The word comes when the last of them is handled.
        await().atMost(PATIENCE).until(() -> texts().stream().anyMatch(BotIT::tellsOfAFlood));
        telegram.sends(FakeTelegram.said(last + 3, 42, 11, "/days"));
        awaitHandled(last + 3);
        long shown = 500 + texts().size();
        telegram.sends(FakeTelegram.tap(last + 4, 42, shown, "1sample.book|" + DESK + "|5PA|zz"));
        awaitHandled(last + 4);
        assertThat(visits.told()).hasSize(2);
        assertThat(texts().stream().filter(BotIT::tellsOfAFlood)).hasSize(1);
    }

    private static boolean tellsOfAFlood(String text) {
        return text.startsWith("⏳ Слишком много действий");
    }

    @Test
    @Tag("F29")
    void what_telegram_brings_is_kept_by_any_instance_and_handled_once_in_order_by_the_one_whose_turn_it_is() {
        BotSettings brought = telegram.settings().brought(new Webhook(URI.create("https://book.example.org/u"), "s3"));
        Bot other = new Bot(brought, dependencies());
        bot = new Bot(brought, dependencies());
        assertThatThrownBy(() -> bot.take(new byte[0]).block(PATIENCE)).isInstanceOf(IllegalStateException.class);
        start();
        other.start(any -> Flux.<Boolean>never().startWith(false)).block(PATIENCE);
        try {
            byte[] first = FakeTelegram.said(1, 42, 10, "/start").getBytes(StandardCharsets.UTF_8);
            byte[] second = FakeTelegram.said(2, 42, 11, "/days").getBytes(StandardCharsets.UTF_8);
            other.take(first).block(PATIENCE);
            for (byte[] each : List.of(second, first, first, second, first, second, first, second, second)) {
                bot.take(each).then(other.take(each)).block(PATIENCE);
            }
            awaitTexts("Дом", "Выберите день");
            awaitHandled(2);
            restart(brought);
            bot.take(first).then(bot.take(second)).block(PATIENCE);
            bot.take(FakeTelegram.said(3, 42, 12, "/cancel").getBytes(StandardCharsets.UTF_8))
                    .block(PATIENCE);
            awaitTexts("Дом", "Выберите день", "Дом");
        } finally {
            other.stop().block(PATIENCE);
        }
        assertThat(telegram.calls("getupdates")).isEmpty();
        assertThat(telegram.calls("deletewebhook")).isEmpty();
        assertThat(telegram.calls("setwebhook")).hasSize(3).allSatisfy(call -> {
            assertThat(call.body().path("url").asText()).isEqualTo("https://book.example.org/u");
            assertThat(call.body().path("secret_token").asText()).isEqualTo("s3");
            assertThat(call.body().path("drop_pending_updates").asBoolean(true)).isFalse();
            assertThat(call.body().path("allowed_updates")).hasSize(5);
        });
        assertThat(brought.toString() + brought.webhook()).doesNotContain("s3");
    }

    @Test
    void what_is_no_update_is_not_kept() {
        bot = new Bot(
                telegram.settings().brought(new Webhook(URI.create("https://book.example.org/u"), "s3")),
                dependencies());
        start();
        for (String odd : List.of("", "[]", "{}", "{\"update_id\":\"1\"}", "{\"update_id\":1", "nothing"))
            assertThatThrownBy(
                            () -> bot.take(odd.getBytes(StandardCharsets.UTF_8)).block(PATIENCE))
                    .as(odd)
                    .isInstanceOf(IllegalArgumentException.class);
        assertThat(row(1)).isEmpty();
    }

    @Test
    void how_telegram_gets_rid_of_its_updates_is_asked_at_most_once_a_minute() {
        telegram.spoils(
                "getwebhookinfo",
                200,
                "{\"ok\":true,\"result\":{\"url\":\"https://a.example\",\"pending_update_count\":7,\"last_error_date\":1790000000}}");
        WebhookStatus expected = new WebhookStatus("https://a.example", 7, Instant.ofEpochSecond(1_790_000_000));
        for (int times = 0; times < 3; times++)
            assertThat(bot.webhookStatus().block(PATIENCE)).isEqualTo(expected);
        assertThat(telegram.calls("getwebhookinfo")).hasSize(1);
    }

    @Test
    void what_is_under_way_when_the_bot_stops_is_brought_to_its_end() {
        AtomicBoolean underWay = new AtomicBoolean();
        visits.answers(Free.class, any -> Mono.delay(Duration.ofSeconds(1))
                .doOnSubscribe(asked -> underWay.set(true))
                .thenReturn(List.of("A1")));
        start();
        telegram.sends(FakeTelegram.tap(1, 42, 10, DESKS));
        await().atMost(PATIENCE).untilTrue(underWay);
        bot.stop().block(PATIENCE);
        assertThat(row(1).get("handled_at")).isNotNull();
        assertThat(texts()).hasSize(1);
    }

    @Test
    @Tag("S0-14")
    void a_tap_that_a_crash_cut_short_is_done_once_and_shown_by_the_next_run() {
        start();
        telegram.sends(FakeTelegram.said(1, 42, 10, "/days"));
        awaitHandled(1);
        var before = Objects.requireNonNull(memory().dialog(42).block());
        String confirm = "1sample.book|" + DESK + "|5P9|1";
        telegram.sends(FakeTelegram.tap(2, 42, 501, confirm));
        awaitHandled(2);
        assertThat(visits.told()).hasSize(1);
        // On a slow machine the answer may not wait for its word: then there is another crash.
        await().atMost(PATIENCE).until(() -> answerAfterACrash(confirm, before), "Уже обработано"::equals);
    }

    private String answerAfterACrash(String confirm, ConversationState before) {
        bot.stop().block(PATIENCE);
        unhandle(2, FakeTelegram.tap(2, 42, 501, confirm));
        memory().settle(0, before, "ru").block();
        telegram.forgetsCalls();
        bot = newBot();
        start();
        awaitHandled(2);
        assertThat(visits.told()).hasSize(1);
        assertThat(telegram.calls("editmessagetext")).hasSize(1);
        return telegram.calls("answercallbackquery").getFirst().text();
    }

    @Test
    void polling_goes_on_after_conflicts_error_pages_and_nothing() {
        telegram.refuses("getupdates", 429, "Too Many Requests", "{\"retry_after\":1}");
        telegram.spoils("getupdates", 502, "<html>Bad Gateway</html>");
        telegram.spoils("getupdates", 404, "<html>Not Found</html>");
        telegram.spoils("getupdates", 200, "{\"ok\":true,\"result\":null}");
        telegram.spoils("getupdates", 200, "{\"ok\":true,\"result\":[]}");
        telegram.refuses("getupdates", 409, "Conflict: terminated by other getUpdates request");
        start();
        telegram.sends(FakeTelegram.said(1, 42, 10, "/start"));
        awaitTexts("Дом");
    }

    @Test
    void a_batch_is_confirmed_only_after_it_is_kept() {
        start();
        telegram.sends(FakeTelegram.said(700, 42, 10, "/start"));
        awaitHandled(700);
        await().atMost(PATIENCE)
                .until(() -> telegram.calls("getupdates")
                                .getLast()
                                .body()
                                .path("offset")
                                .asLong()
                        == 701);
        assertThat(telegram.calls("getupdates").getFirst().body().has("offset")).isFalse();
    }

    @Test
    @Tag("S0-16")
    void a_wrong_token_is_told_at_the_start() {
        telegram.refuses("getme", 401, "Unauthorized");
        assertThatThrownBy(() -> bot.start(lease).block(PATIENCE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not know this bot token")
                .hasMessageNotContaining(FakeTelegram.TOKEN);
    }

    @Test
    @Tag("F42")
    void a_token_that_is_not_known_for_a_while_ends_nothing() {
        start();
        telegram.refuses("getupdates", 401, "Unauthorized");
        telegram.refuses("getupdates", 404, "Not Found");
        await().atMost(PATIENCE).until(() -> bot.polls().isRefused());
        telegram.sends(FakeTelegram.said(1, 42, 10, "/start"));
        awaitTexts("Дом");
        assertThat(bot.polls().failure()).isNull();
    }

    @Test
    void letters_wait_for_no_look_at_who_has_agreed_to_be_kept() {
        start();
        memory().settle(0, ConversationState.fresh(42), "ru").block(PATIENCE);
        var db = DatabaseClient.create(connections);
        db.sql("update dialog set updated_at = now() - interval '2 days' where bot_id = " + id)
                .then()
                .block(PATIENCE);
        bot.deliver().block(PATIENCE);
        assertThat(unchecked()).isEqualTo(1);
        bot.tidy(ExpiringRows.STRANGERS).block(PATIENCE);
        assertThat(unchecked()).isZero();
    }

    private Long unchecked() {
        return Objects.requireNonNull(DatabaseClient.create(connections)
                .sql("select count(*) from dialog where bot_id = :bot and checked_at is null")
                .bind("bot", id)
                .mapValue(Long.class)
                .one()
                .block(PATIENCE));
    }

    @Test
    void an_address_with_a_path_is_refused() {
        assertThatThrownBy(() -> BotSettings.at("1:x", URI.create("http://localhost:1/tg")))
                .hasMessageContaining("no path");
        assertThatThrownBy(() -> BotSettings.at("1:x", URI.create("localhost:1")))
                .hasMessageContaining("http");
        assertThatThrownBy(() -> BotSettings.of(" ")).hasMessageContaining("token");
        assertThat(BotSettings.of("1:secret").toString()).doesNotContain("secret");
    }

    private ConversationRepository memory() {
        return new ConversationRepository(connections, id, InstantSource.system());
    }

    private void unhandle(long update, String payload) {
        DatabaseClient.create(connections)
                .sql(
                        "update inbox set handled_at = null, payload = :payload where bot_id = :bot and update_id = :update")
                .bind("payload", payload)
                .bind("bot", id)
                .bind("update", update)
                .then()
                .block();
    }

    private void awaitNoMorePolls() {
        await().atMost(PATIENCE).until(() -> {
            int polls = telegram.calls("getupdates").size();
            return polls == pollsAfterAWhile();
        });
    }

    private int pollsAfterAWhile() {
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        return telegram.calls("getupdates").size();
    }

    private Bot newBot() {
        return new Bot(telegram.settings(), dependencies());
    }

    private Bot.BotDependencies dependencies() {
        var clocks = new Bot.Clocks(InstantSource.system(), new MovedTime(Instant.parse("2026-11-23T09:00:00Z")));
        return new Bot.BotDependencies(context, connections, clocks, "test");
    }

    private void start() {
        bot.start(lease).block(PATIENCE);
    }

    private void restart() {
        restart(telegram.settings());
    }

    private void restart(BotSettings settings) {
        bot.stop().block(PATIENCE);
        bot = new Bot(settings, dependencies());
        start();
    }

    private List<String> texts() {
        return telegram.calls("sendmessage").stream()
                .map(FakeTelegram.Call::text)
                .toList();
    }

    private void awaitTexts(String... texts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts()).containsExactly(texts));
    }

    private void awaitHandled(long update) {
        await().atMost(PATIENCE).until(() -> row(update).get("handled_at") != null);
        assertThat(row(update).get("payload")).isNull();
    }

    private Map<String, Object> row(long update) {
        return DatabaseClient.create(connections)
                .sql("select * from inbox where bot_id = :bot and update_id = :update")
                .bind("bot", id)
                .bind("update", update)
                .fetch()
                .one()
                .blockOptional()
                .orElse(Map.of());
    }

    private List<Long> unreachable() {
        return Objects.requireNonNull(DatabaseClient.create(connections)
                .sql("select chat_id from dialog where bot_id = :bot and unreachable_since is not null order by 1")
                .bind("bot", id)
                .mapValue(Long.class)
                .all()
                .collectList()
                .block());
    }
}
