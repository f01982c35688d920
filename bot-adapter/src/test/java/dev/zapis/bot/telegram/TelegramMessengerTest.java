package dev.zapis.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.engine.Messenger.TooLarge;
import dev.zapis.bot.dialog.engine.Messenger.Unreachable;
import dev.zapis.bot.dialog.render.OutgoingMessage;
import dev.zapis.bot.dialog.render.OutgoingMessage.Key;
import dev.zapis.bot.telegram.api.ApiFault;
import dev.zapis.bot.telegram.api.TelegramApi;
import dev.zapis.bot.telegram.sending.FloodControl;
import dev.zapis.bot.telegram.sending.TelegramRetry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class TelegramMessengerTest {

    private static final OutgoingMessage HELLO = new OutgoingMessage(
            "<b>Hello</b>",
            List.of(List.of(
                    new Key("Yes", "1a.b|1", Button.Style.PLAIN),
                    new Key("No", "1a.c|1", Button.Style.DANGER),
                    new Key("Done", "1a.d|1", Button.Style.CONFIRM))));

    private final FakeTelegram telegram = new FakeTelegram(7);
    private final TelegramApi api = new TelegramApi(telegram.settings());
    private final MovedTime time = new MovedTime(Instant.parse("2026-11-23T09:00:00Z"));
    private final TelegramMessenger messenger =
            new TelegramMessenger(api, new TelegramRetry(Duration.ofMillis(10), 3), new FloodControl(time), chat -> {});

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Test
    void a_message_goes_out_as_html_with_its_keyboard_and_no_preview() {
        assertThat(messenger.send(1, HELLO).block()).isEqualTo(501);
        var sent = telegram.calls("sendmessage").getFirst().body();
        assertThat(sent.path("parse_mode").asText()).isEqualTo("HTML");
        assertThat(sent.path("link_preview_options").path("is_disabled").asBoolean())
                .isTrue();
        var row = sent.path("reply_markup").path("inline_keyboard").path(0);
        assertThat(row.path(0).path("callback_data").asText()).isEqualTo("1a.b|1");
        assertThat(row.path(0).has("style")).isFalse();
        assertThat(row.path(1).path("style").asText()).isEqualTo("danger");
        assertThat(row.path(2).path("style").asText()).isEqualTo("success");
    }

    @Test
    void a_key_that_copies_carries_the_words_and_nothing_else() {
        messenger
                .send(1, new OutgoingMessage("x", List.of(List.of(Key.copying("Copy", "a1b2c3")))))
                .block();
        var key = telegram.calls("sendmessage").getFirst().body().at("/reply_markup/inline_keyboard/0/0");
        assertThat(key.toString()).isEqualTo("{\"text\":\"Copy\",\"copy_text\":{\"text\":\"a1b2c3\"}}");
    }

    /** One run by somebody else, from before Bot API 9.5. */
    @Test
    void a_telegram_that_knows_no_moments_gets_their_words() {
        OutgoingMessage dated = new OutgoingMessage("<b><tg-time unix=\"1795424400\">Mon 23</tg-time></b>", List.of());
        String refusal = "Bad Request: can't parse entities: Unsupported start tag \\\"tg-time\\\" at byte offset 3";
        telegram.refuses("sendmessage", 400, refusal);
        assertThat(messenger.send(1, dated).block()).isEqualTo(501);
        telegram.refuses("editmessagetext", 400, refusal);
        assertThat(messenger.edit(1, 5, dated).block()).isTrue();
        for (String method : List.of("sendmessage", "editmessagetext"))
            assertThat(telegram.calls(method))
                    .extracting(FakeTelegram.Call::text)
                    .containsExactly(dated.html(), "<b>Mon 23</b>");
    }

    @Test
    @Tag("F32")
    void an_edit_that_changes_nothing_is_fine() {
        telegram.refuses("editmessagetext", 400, "Bad Request: message is not modified: specified new message content");
        assertThat(messenger.edit(1, 5, HELLO).block()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: message to edit not found",
                "Bad Request: message can't be edited",
                "Bad Request: MESSAGE_ID_INVALID"
            })
    @Tag("F32")
    void a_message_that_cannot_be_edited_any_more_is_told_apart(String description) {
        telegram.refuses("editmessagetext", 400, description);
        assertThat(messenger.edit(1, 5, HELLO).block()).isFalse();
    }

    @Test
    void a_file_goes_out_as_a_document_and_again_whole_when_it_failed_in_passing() {
        telegram.spoils("senddocument", 502, "<html><body>502 Bad Gateway</body></html>");
        telegram.refuses("senddocument", 429, "Too Many Requests: retry after 0", "{\"retry_after\":0}");
        OutgoingMessage.File list =
                new OutgoingMessage.File("list.csv", "text/csv", "a;b".getBytes(StandardCharsets.UTF_8));
        assertThat(messenger
                        .send(1, new OutgoingMessage(HELLO.html(), HELLO.keyboard(), list))
                        .block())
                .isEqualTo(501);
        assertThat(telegram.calls("senddocument")).hasSize(3).allSatisfy(call -> {
            assertThat(call.body().path("caption").asText()).isEqualTo("<b>Hello</b>");
            assertThat(call.body().path("chat_id").asText()).isEqualTo("1");
            assertThat(call.body().path("reply_markup").asText()).contains("\"callback_data\":\"1a.b|1\"");
            assertThat(call.body().path("document").toString())
                    .isEqualTo("{\"name\":\"list.csv\",\"type\":\"text/csv\",\"text\":\"a;b\"}");
        });
        telegram.refuses("senddocument", 403, "Forbidden: bot was blocked by the user");
        StepVerifier.create(messenger.send(1, new OutgoingMessage("x", List.of(), list)))
                .verifyError(Unreachable.class);
    }

    @Test
    void where_there_is_no_text_the_caption_is_edited_and_where_there_is_none_either_nothing() {
        telegram.refuses("editmessagetext", 400, "Bad Request: there is no text in the message to edit");
        assertThat(messenger.edit(1, 5, HELLO).block()).isTrue();
        assertThat(telegram.calls("editmessagecaption"))
                .extracting(call -> call.body().path("caption").asText())
                .containsExactly("<b>Hello</b>");
        telegram.refuses("editmessagetext", 400, "Bad Request: there is no text in the message to edit");
        telegram.refuses("editmessagecaption", 400, "Bad Request: there is no caption in the message to edit");
        assertThat(messenger.edit(1, 5, HELLO).block()).isFalse();
    }

    @Test
    void a_file_is_fetched_up_to_its_limit_and_asked_for_again_when_it_failed_in_passing() {
        telegram.spoils("list.csv", 502, "bad gateway").spoils("list.csv", 200, "a;b");
        keepsFile();
        keepsFile();
        assertThat(messenger.fetch("f1", 3).block()).asString().isEqualTo("a;b");
        telegram.spoils("list.csv", 200, "a;bc");
        keepsFile();
        StepVerifier.create(messenger.fetch("f1", 3)).verifyError(TooLarge.class);
        telegram.spoils("list.csv", 404, "");
        keepsFile();
        StepVerifier.create(messenger.fetch("f1", 3)).verifyError(ApiFault.class);
        telegram.refuses("getfile", 400, "Bad Request: file is too big");
        StepVerifier.create(messenger.fetch("f1", 3)).verifyError(ApiFault.class);
    }

    private void keepsFile() {
        telegram.spoils(
                "getfile",
                200,
                "{\"ok\":true,\"result\":{\"file_id\":\"f1\",\"file_unique_id\":\"u\",\"file_path\":\"documents/list.csv\"}}");
    }

    @Test
    @Tag("F32")
    void a_bot_that_is_shut_out_cannot_reach_the_chat() {
        telegram.refuses("sendmessage", 403, "Forbidden: bot was blocked by the user");
        telegram.refuses("editmessagetext", 400, "Bad Request: chat not found");
        StepVerifier.create(messenger.send(1, HELLO)).verifyError(Unreachable.class);
        StepVerifier.create(messenger.edit(1, 5, HELLO)).verifyError(Unreachable.class);
    }

    @Test
    @Tag("F32")
    void a_late_answer_to_a_tap_is_nobodys_trouble() {
        telegram.refuses("answercallbackquery", 400, "Bad Request: query is too old and response timeout expired");
        StepVerifier.create(messenger.answer("q", "word")).verifyComplete();
    }

    @Test
    void a_message_that_is_gone_is_taken_away_and_one_that_is_too_old_stays() {
        telegram.refuses("deletemessage", 400, "Bad Request: message to delete not found");
        telegram.refuses("deletemessage", 400, "Bad Request: message can't be deleted for everyone");
        StepVerifier.create(messenger.delete(1, 5)).expectNext(true).verifyComplete();
        StepVerifier.create(messenger.delete(1, 5)).expectNext(false).verifyComplete();
    }

    @Test
    @Tag("F31")
    void telegram_is_left_alone_as_long_as_it_asks() {
        telegram.refuses("sendmessage", 429, "Too Many Requests: retry after 35", "{\"retry_after\":35}");
        CompletableFuture<@Nullable Long> sent = messenger.send(1, HELLO).toFuture();
        await().until(() -> telegram.calls("sendmessage").size() == 1);
        time.passes(Duration.ofSeconds(34));
        assertThat(telegram.calls("sendmessage")).hasSize(1);
        assertThat(sent).isNotDone();
        time.passes(Duration.ofSeconds(1));
        assertThat(sent).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    @Tag("F31")
    void one_chat_that_is_too_fast_waits_alone_and_two_silence_all() {
        telegram.refuses("sendmessage", 429, "Too Many Requests: retry after 35", "{\"retry_after\":35}");
        CompletableFuture<@Nullable Long> first = messenger.send(1, HELLO).toFuture();
        await().until(() -> telegram.calls("sendmessage").size() == 1);
        assertThat(messenger.send(2, HELLO).block()).isPositive();
        telegram.refuses("sendmessage", 429, "Too Many Requests: retry after 35", "{\"retry_after\":35}");
        CompletableFuture<@Nullable Long> third = messenger.send(3, HELLO).toFuture();
        await().until(() -> telegram.calls("sendmessage").size() == 3);
        CompletableFuture<@Nullable Long> fourth = messenger.send(4, HELLO).toFuture();
        assertThat(List.of(first, third, fourth)).noneMatch(CompletableFuture::isDone);
        assertThat(telegram.calls("sendmessage")).hasSize(3);
        time.passes(Duration.ofSeconds(35));
        for (CompletableFuture<@Nullable Long> each : List.of(first, third, fourth))
            assertThat(each).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    @Tag("F31")
    void a_pause_beyond_all_patience_is_a_failure() {
        telegram.refuses("sendmessage", 429, "Too Many Requests: retry after 9999", "{\"retry_after\":9999}");
        StepVerifier.create(messenger.send(1, HELLO)).verifyError(ApiFault.class);
    }

    @Test
    @Tag("F32")
    void what_fails_in_passing_is_asked_again() {
        telegram.spoils("sendmessage", 502, "<html><body>502 Bad Gateway</body></html>");
        telegram.refuses("sendmessage", 500, "Internal Server Error");
        telegram.spoils("sendmessage", 200, "");
        assertThat(messenger.send(1, HELLO).block()).isPositive();
        assertThat(telegram.calls("sendmessage")).hasSize(4);
    }

    @Test
    void what_fails_for_good_is_not_asked_again() {
        telegram.refuses("sendmessage", 400, "Bad Request: can't parse entities: Unsupported start tag");
        StepVerifier.create(messenger.send(1, HELLO)).verifyError(ApiFault.class);
        assertThat(telegram.calls("sendmessage")).hasSize(1);
    }

    @Test
    void asking_ends_some_time() {
        for (int i = 0; i < 10; i++) telegram.refuses("sendmessage", 500, "Internal Server Error");
        StepVerifier.create(messenger.send(1, HELLO)).verifyError(ApiFault.class);
        assertThat(telegram.calls("sendmessage")).hasSize(4);
    }

    @Test
    void an_edit_answered_with_a_message_of_another_kind_is_done_and_is_not_asked_again() {
        telegram.spoils("editmessagetext", 200, "{\"ok\":true,\"result\":{\"message_id\":5,\"date\":\"today\"}}");
        assertThat(messenger.edit(1, 5, HELLO).block()).isTrue();
        assertThat(telegram.calls("editmessagetext")).hasSize(1);
    }

    @Test
    void an_edit_answered_with_nothing_is_done_and_a_message_without_a_number_is_a_failure() {
        telegram.spoils("editmessagetext", 200, "{\"ok\":true,\"result\":null}");
        telegram.spoils("sendmessage", 200, "{\"ok\":true,\"result\":null}");
        assertThat(messenger.edit(1, 5, HELLO).block()).isTrue();
        StepVerifier.create(messenger.send(1, HELLO)).verifyError(IllegalStateException.class);
    }

    @Test
    void forty_messages_go_out_side_by_side() {
        List<Mono<Long>> many = Collections.nCopies(40, messenger.send(1, HELLO));
        StepVerifier.create(Flux.merge(many).count().elapsed())
                .assertNext(all -> assertThat(all.getT2()).isEqualTo(40))
                .verifyComplete();
    }

    @Test
    void a_telegram_that_is_not_there_is_a_failure_in_time() {
        telegram.close();
        StepVerifier.create(messenger.send(1, HELLO)).verifyError(ApiFault.class);
    }
}
