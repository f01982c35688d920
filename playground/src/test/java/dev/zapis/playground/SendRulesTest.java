package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Telegram's limits on what a bot sends. */
class SendRulesTest {

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

    private void refused(String fields, String words) {
        Answer answer = play.send(fields);
        assertThat(answer.description()).isEqualTo("Bad Request: " + words);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error_code").asInt()).isEqualTo(400);
    }

    private static String button(String action) {
        return "\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"b\"," + action + "}]]}";
    }

    private static String data(String data) {
        return button("\"callback_data\":\"" + data + "\"");
    }

    @Test
    void callback_data_has_1_to_64_bytes() {
        play.annaStarts();
        assertThat(play.send(data("x".repeat(64))).status()).isEqualTo(200);
        assertThat(play.send(data("я".repeat(32))).status()).isEqualTo(200);
        refused(data("x".repeat(65)), "BUTTON_DATA_INVALID");
        refused(data("я".repeat(33)), "BUTTON_DATA_INVALID");
        refused(data(""), "BUTTON_DATA_INVALID");
    }

    @Test
    void a_text_has_up_to_4096_characters_after_its_entities_are_read() {
        play.annaStarts();
        String bold = "\"parse_mode\":\"HTML\",\"text\":\"<b>" + "x".repeat(4096) + "</b>\"";
        assertThat(play.send(bold).status()).isEqualTo(200);
        refused("\"text\":\"" + "x".repeat(4097) + "\"", "message is too long");
        refused("\"text\":\"  \"", "message text is empty");
    }

    @Test
    void a_keyboard_has_up_to_100_buttons_and_a_wide_row_is_noted() {
        play.annaStarts();
        String one = "{\"text\":\"b\",\"callback_data\":\"d\"}";
        String wide = "[" + (one + ",").repeat(8) + one + "]";
        String markup = "\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[%s]}";
        assertThat(play.send(markup.formatted(wide)).status()).isEqualTo(200);
        assertThat(play.get("/standin/findings").json().path(0).path("kind").asString())
                .isEqualTo("warning");
        refused(markup.formatted((wide + ",").repeat(11) + wide), "reply markup is too long");
    }

    @Test
    void a_button_needs_an_action() {
        play.annaStarts();
        refused(
                button("\"style\":\"danger\""),
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }

    @Test
    void a_button_copies_1_to_256_characters() {
        play.annaStarts();
        String copies = "\"copy_text\":{\"text\":\"%s\"}";
        assertThat(play.send(button(copies.formatted("я".repeat(256)))).status())
                .isEqualTo(200);
        refused(button(copies.formatted("я".repeat(257))), "BUTTON_COPY_TEXT_INVALID");
        refused(button(copies.formatted("")), "BUTTON_COPY_TEXT_INVALID");
        refused(button("\"copy_text\":{}"), "can't parse inline keyboard button: Can't find field \"text\"");
    }

    @Test
    void a_web_app_needs_https_except_on_this_machine() {
        play.annaStarts();
        assertThat(play.send(button("\"web_app\":{\"url\":\"https://example.org\"}"))
                        .status())
                .isEqualTo(200);
        assertThat(play.send(button("\"web_app\":{\"url\":\"http://localhost:8080\"}"))
                        .status())
                .isEqualTo(200);
        refused(
                button("\"web_app\":{\"url\":\"http://example.org\"}"),
                "inline keyboard button Web App URL 'http://example.org' is invalid: Only HTTPS links are allowed");
    }

    @Test
    void bad_html_is_refused_with_its_place() {
        play.annaStarts();
        String html = "\"parse_mode\":\"HTML\",\"text\":\"";
        refused(html + "я <b>x\"", "can't parse entities: Can't find end tag corresponding to start tag \"b\"");
        refused(html + "я <x>\"", "can't parse entities: Unsupported start tag \"x\" at byte offset 3");
        refused(html + "x</b>\"", "can't parse entities: Unexpected end tag at byte offset 1");
        for (String moment : List.of("", " unix='0'", " unix='x'", " unix='1' format='rt'", " unix='99999999999'"))
            refused(
                    html + "<tg-time" + moment + ">x</tg-time>\"",
                    "can't parse entities: Invalid date-time specified in the tag \"tg-time\" at byte offset 0");
        refused("\"parse_mode\":\"Klingon\",\"text\":\"x\"", "unsupported parse_mode");
    }

    @Test
    void offsets_of_entities_count_utf16_code_units() {
        play.annaStarts();
        JsonNode message = play.send("\"parse_mode\":\"HTML\",\"text\":\"😀 <b>жир <i>и</i></b> &lt;\"")
                .result();
        assertThat(message.path("text").asString()).isEqualTo("😀 жир и <");
        assertThat(message.path("entities").toString())
                .isEqualTo(
                        "[{\"type\":\"bold\",\"offset\":3,\"length\":5},{\"type\":\"italic\",\"offset\":7,\"length\":1}]");
    }

    @Test
    void dates_are_seconds() {
        play.annaStarts();
        play.clock.advance(Duration.ofHours(1)).block();
        JsonNode message = play.send("\"text\":\"x\"").result();
        assertThat(message.path("date").asLong())
                .isEqualTo(MovableClock.NOON.plusSeconds(3600).getEpochSecond());
    }

    @Test
    void nobody_is_written_to_who_never_started_or_blocked_the_bot() {
        Answer early = play.send("\"text\":\"x\"");
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.description()).isEqualTo("Forbidden: bot can't initiate conversation with a user");
        play.annaStarts();
        play.anna("block", "{}");
        Answer blocked = play.send("\"text\":\"x\"");
        assertThat(blocked.status()).isEqualTo(403);
        assertThat(blocked.description()).isEqualTo("Forbidden: bot was blocked by the user");
        JsonNode update = play.takeUpdates().path(0).path("my_chat_member");
        assertThat(update.path("new_chat_member").path("status").asString()).isEqualTo("kicked");
        play.anna("unblock", "{}");
        assertThat(play.send("\"text\":\"x\"").status()).isEqualTo(200);
    }

    @Test
    void an_unknown_chat_is_not_found() {
        Answer answer = play.bot("sendMessage", "{\"chat_id\":1,\"text\":\"x\"}");
        assertThat(answer.description()).isEqualTo("Bad Request: chat not found");
        assertThat(play.bot("sendMessage", "{\"text\":\"x\"}").description())
                .isEqualTo("Bad Request: chat_id is empty");
    }

    @Test
    void a_reply_names_a_message_that_is_there() {
        play.annaStarts();
        int first = play.send("\"text\":\"x\"").result().path("message_id").asInt();
        JsonNode reply = play.send("\"text\":\"y\",\"reply_parameters\":{\"message_id\":" + first + "}")
                .result();
        assertThat(reply.path("reply_to_message").path("text").asString()).isEqualTo("x");
        refused("\"text\":\"y\",\"reply_parameters\":{\"message_id\":999999}", "message to be replied not found");
        String lenient = "{\"message_id\":999999,\"allow_sending_without_reply\":true}";
        assertThat(play.send("\"text\":\"y\",\"reply_parameters\":" + lenient).status())
                .isEqualTo(200);
    }

    @Test
    void a_poll_has_1_to_12_options() {
        play.annaStarts();
        String poll = "{\"chat_id\":%d,\"question\":\"When?\",\"is_anonymous\":false,\"options\":[%s]}";
        String option = "{\"text\":\"a\"}";
        Answer many = play.bot(
                "sendPoll", String.format(Locale.ROOT, poll, Play.ANNA_ID, (option + ",").repeat(12) + option));
        assertThat(many.status()).isEqualTo(400);
        Answer sent = play.bot("sendPoll", String.format(Locale.ROOT, poll, Play.ANNA_ID, option + "," + option));
        int id = sent.result().path("message_id").asInt();
        assertThat(play.anna("vote", "{\"message\":" + id + ",\"options\":[1]}").status())
                .isEqualTo(200);
        JsonNode updates = play.takeUpdates();
        assertThat(updates.path(0)
                        .path("poll")
                        .path("options")
                        .path(1)
                        .path("voter_count")
                        .asInt())
                .isEqualTo(1);
        assertThat(updates.path(1)
                        .path("poll_answer")
                        .path("option_ids")
                        .path(0)
                        .asInt())
                .isEqualTo(1);
    }
}
