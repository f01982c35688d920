package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DialogueTest {

    @TempDir
    Path directory;

    private Play play;

    @BeforeEach
    void start() {
        play = new Play(directory);
    }

    @AfterEach
    void stop() {
        play.close();
    }

    @Test
    void a_text_reaches_the_bot_as_an_update() {
        assertThat(play.anna("text", "{\"text\":\"/start abc\"}").status()).isEqualTo(200);
        JsonNode update = play.takeUpdates().path(0);
        JsonNode message = update.path("message");
        assertThat(update.path("update_id").asLong()).isPositive();
        assertThat(message.path("text").asString()).isEqualTo("/start abc");
        assertThat(message.path("from").path("id").asLong()).isEqualTo(Play.ANNA_ID);
        assertThat(message.path("from").path("first_name").asString()).isEqualTo("Anna");
        assertThat(message.path("from").path("language_code").asString()).isEqualTo("ru");
        assertThat(message.path("chat").path("type").asString()).isEqualTo("private");
        assertThat(message.path("entities").path(0).path("type").asString()).isEqualTo("bot_command");
        assertThat(message.path("entities").path(0).path("length").asInt()).isEqualTo(6);
        assertThat(play.takeUpdates()).isEmpty();
    }

    @Test
    void a_tap_waits_for_the_callback_answer() throws Exception {
        play.annaStarts();
        int message = play.send(
                        "\"text\":\"Choose\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"A3\",\"callback_data\":\"a3\"}]]}")
                .result()
                .path("message_id")
                .asInt();
        CompletableFuture<Answer> polled = play.later("getUpdates", "{\"timeout\":50}");
        CompletableFuture<Answer> tapped = play.postLater(
                "/standin/people/" + Play.ANNA_ID + "/tap", "{\"message\":" + message + ",\"button\":\"A3\"}");
        JsonNode query = polled.get().result().path(0).path("callback_query");
        assertThat(query.path("data").asString()).isEqualTo("a3");
        assertThat(query.path("message").path("message_id").asInt()).isEqualTo(message);
        assertThat(tapped).isNotDone();
        String id = query.path("id").asString();
        play.bot("answerCallbackQuery", "{\"callback_query_id\":\"" + id + "\",\"text\":\"Done\"}");
        JsonNode answer = tapped.get().json();
        assertThat(answer.path("answered").asBoolean()).isTrue();
        assertThat(answer.path("toast").asString()).isEqualTo("Done");
        assertThat(answer.has("ms")).isTrue();
    }

    @Test
    void a_message_is_edited_in_place() {
        play.annaStarts();
        int message = play.send("\"text\":\"one\"").result().path("message_id").asInt();
        long seq = play.annaSees(0).path("seq").asLong();
        Answer edited = play.bot(
                "editmessagetext",
                "{\"chat_id\":" + Play.ANNA_ID + ",\"message_id\":" + message
                        + ",\"text\":\"<b>two</b>\",\"parse_mode\":\"HTML\"}");
        assertThat(edited.result().path("text").asString()).isEqualTo("two");
        assertThat(edited.result().path("edit_date").asLong()).isEqualTo(MovableClock.NOON.getEpochSecond());
        JsonNode seen = play.annaSees(seq).path("messages");
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.path(0).path("id").asInt()).isEqualTo(message);
        assertThat(seen.path(0).path("edited").asBoolean()).isTrue();
        assertThat(seen.path(0).path("from").asString()).isEqualTo("bot");
    }

    @Test
    void calls_fit_the_published_methods() {
        play.annaStarts();
        play.send("\"text\":\"fine\",\"parse_mode\":\"HTML\"");
        assertThat(play.get("/standin/findings").json()).isEmpty();
        play.send("\"text\":\"odd\",\"colour\":\"red\"");
        JsonNode finding = play.get("/standin/findings").json().path(0);
        assertThat(finding.path("method").asString()).isEqualTo("sendMessage");
        assertThat(finding.path("detail").asString()).isEqualTo("colour");
    }
}
