package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Taps and their answers. */
class CallbackRulesTest {

    @TempDir
    Path directory;

    private Play play;
    private long next;

    @BeforeEach
    void start() {
        play = new Play(directory);
    }

    @AfterEach
    void stop() {
        play.close();
    }

    private static final String TOO_OLD =
            "Bad Request: query is too old and response timeout expired or query ID is invalid";
    private static final String BUTTONS =
            "\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"b\",\"callback_data\":\"d\"}]]}";

    private CompletableFuture<Answer> tap(String what) {
        long message = play.lastMessage().path("id").asLong();
        return play.postLater("/standin/people/" + Play.ANNA_ID + "/tap", "{\"message\":" + message + "," + what + "}");
    }

    private JsonNode query() {
        String offset = "{\"timeout\":50,\"offset\":" + next + "}";
        JsonNode update = play.bot("getUpdates", offset).result().path(0);
        next = update.path("update_id").asLong() + 1;
        return update.path("callback_query");
    }

    private Answer answer(String id, String fields) {
        return play.bot("answerCallbackQuery", "{\"callback_query_id\":\"" + id + "\"" + fields + "}");
    }

    private void begin() {
        play.annaStarts();
        play.send(BUTTONS);
    }

    @Test
    void a_tap_is_answered_once() throws Exception {
        begin();
        CompletableFuture<Answer> tap = tap("\"button\":\"0,0\"");
        String id = query().path("id").asString();
        assertThat(answer(id, ",\"text\":\"Look\",\"show_alert\":true").status())
                .isEqualTo(200);
        assertThat(answer(id, "").description()).isEqualTo(TOO_OLD);
        assertThat(tap.get().json().path("alert").asString()).isEqualTo("Look");
    }

    @Test
    void a_late_answer_is_refused() {
        begin();
        tap("\"button\":\"b\"");
        String id = query().path("id").asString();
        play.clock.advance(Duration.ofMinutes(2)).block();
        assertThat(answer(id, "").description()).isEqualTo(TOO_OLD);
        assertThat(answer("7", "").description()).isEqualTo(TOO_OLD);
    }

    @Test
    void a_toast_has_up_to_200_characters() {
        begin();
        tap("\"button\":\"b\"");
        String id = query().path("id").asString();
        assertThat(answer(id, ",\"text\":\"" + "x".repeat(201) + "\"").description())
                .isEqualTo("Bad Request: MESSAGE_TOO_LONG");
        assertThat(answer(id, ",\"text\":\"" + "я".repeat(200) + "\"").status()).isEqualTo(200);
    }

    @Test
    void a_forged_tap_carries_any_data() throws Exception {
        begin();
        CompletableFuture<Answer> tap = tap("\"data\":\"made up\"");
        JsonNode query = query();
        assertThat(query.path("data").asString()).isEqualTo("made up");
        answer(query.path("id").asString(), "");
        assertThat(tap.get().json().path("answered").asBoolean()).isTrue();
    }

    @Test
    void a_tap_on_a_deleted_message_shows_the_bot_an_inaccessible_one() {
        begin();
        CompletableFuture<Answer> tap = tap("\"data\":\"late\"");
        query();
        assertThat(tap).isNotDone();
        long message = play.lastMessage().path("id").asLong();
        play.bot("deleteMessage", "{\"chat_id\":" + Play.ANNA_ID + ",\"message_id\":" + message + "}");
        tap("\"data\":\"later\"");
        JsonNode shown = query().path("message");
        assertThat(shown.path("message_id").asLong()).isEqualTo(message);
        assertThat(shown.path("date").asLong()).isZero();
        assertThat(shown.has("text")).isFalse();
    }

    @Test
    void an_unknown_button_or_message_is_not_found() throws Exception {
        begin();
        assertThat(tap("\"button\":\"other\"").get().status()).isEqualTo(404);
        assertThat(tap("\"button\":\"3,0\"").get().status()).isEqualTo(404);
        Answer unknown = play.anna("tap", "{\"message\":999999,\"button\":\"b\"}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("error").asString()).isNotBlank();
    }
}
