package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bot may change, and what not. */
class EditRulesTest {

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

    private static final String NOT_MODIFIED = "Bad Request: message is not modified: specified new message content and"
            + " reply markup are exactly the same as a current content and reply markup of the message";

    private Answer edit(long message, String fields) {
        return play.bot(
                "editMessageText", "{\"chat_id\":" + Play.ANNA_ID + ",\"message_id\":" + message + "," + fields + "}");
    }

    private Answer delete(long message) {
        return play.bot("deleteMessage", "{\"chat_id\":" + Play.ANNA_ID + ",\"message_id\":" + message + "}");
    }

    private int sent(String fields) {
        return play.send(fields).result().path("message_id").asInt();
    }

    @Test
    void an_edit_that_changes_nothing_is_refused() {
        play.annaStarts();
        String buttons = "\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"b\",\"callback_data\":\"d\"}]]}";
        int message = sent("\"text\":\"x\"," + buttons);
        assertThat(edit(message, "\"text\":\"x\"," + buttons).description()).isEqualTo(NOT_MODIFIED);
        assertThat(edit(message, "\"text\":\"<i></i>x\",\"parse_mode\":\"HTML\"," + buttons)
                        .description())
                .isEqualTo(NOT_MODIFIED);
        assertThat(edit(message, "\"text\":\"x\"").status()).isEqualTo(200);
        assertThat(play.lastMessage().path("buttons")).isEmpty();
    }

    @Test
    void only_the_buttons_can_be_edited_too() {
        play.annaStarts();
        int message = sent("\"text\":\"x\"");
        String call = "{\"chat_id\":" + Play.ANNA_ID + ",\"message_id\":" + message + ",\"reply_markup\":"
                + "{\"inline_keyboard\":[[{\"text\":\"b\",\"callback_data\":\"d\"}]]}}";
        assertThat(play.bot("editMessageReplyMarkup", call).status()).isEqualTo(200);
        assertThat(play.bot("editMessageReplyMarkup", call).description()).isEqualTo(NOT_MODIFIED);
        assertThat(play.lastMessage().path("text").asString()).isEqualTo("x");
    }

    @Test
    void an_unknown_message_cannot_be_edited_or_deleted() {
        play.annaStarts();
        assertThat(edit(999_999, "\"text\":\"x\"").description()).isEqualTo("Bad Request: message to edit not found");
        assertThat(delete(999_999).description()).isEqualTo("Bad Request: message to delete not found");
    }

    @Test
    void a_persons_message_cannot_be_edited() {
        play.annaStarts();
        int own = play.lastMessage().path("id").asInt();
        assertThat(edit(own, "\"text\":\"x\"").description()).isEqualTo("Bad Request: message can't be edited");
    }

    @Test
    void a_message_can_be_deleted_for_48_hours() {
        play.annaStarts();
        int young = sent("\"text\":\"x\"");
        int old = sent("\"text\":\"y\"");
        play.clock.advance(Duration.ofHours(47)).block();
        assertThat(delete(young).status()).isEqualTo(200);
        play.clock.advance(Duration.ofHours(2)).block();
        assertThat(delete(old).description()).isEqualTo("Bad Request: message can't be deleted");
        assertThat(edit(old, "\"text\":\"still mine\"").status()).isEqualTo(200);
    }

    @Test
    void a_deleted_message_is_told_to_its_reader() {
        play.annaStarts();
        int message = sent("\"text\":\"x\"");
        long seq = play.annaSees(0).path("seq").asLong();
        play.bot("deleteMessages", "{\"chat_id\":" + Play.ANNA_ID + ",\"message_ids\":[" + message + ",999999]}");
        assertThat(play.annaSees(seq).path("messages").path(0).path("deleted").asBoolean())
                .isTrue();
    }
}
