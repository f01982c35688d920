package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What nobody has looked at, and what the bot has not taken. */
class ReadMarksTest {

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

    private JsonNode shown() {
        return play.get("/standin/page").json().at("/people/0");
    }

    private int said(String text) {
        return play.anna("text", "{\"text\":\"" + text + "\"}")
                .json()
                .path("message")
                .asInt();
    }

    @Test
    void what_the_bot_said_is_unread_until_somebody_looks_over_a_restart_too() {
        play.annaStarts();
        int first = play.send("\"text\":\"one\"").result().path("message_id").asInt();
        int second = play.send("\"text\":\"two\"").result().path("message_id").asInt();
        assertThat(shown().path("unread").asInt()).isEqualTo(2);
        assertThat(play.anna("read", "{\"message\":" + first + "}")
                        .json()
                        .path("unread")
                        .asInt())
                .isEqualTo(1);
        play.bot("deleteMessage", "{\"chat_id\":" + Play.ANNA_ID + ",\"message_id\":" + second + "}");
        assertThat(shown().path("unread").asInt()).isZero();
        int third = play.send("\"text\":\"three\"").result().path("message_id").asInt();
        play.close();
        play = new Play(directory);
        assertThat(shown().path("unread").asInt()).isEqualTo(1);
        play.anna("read", "{\"message\":" + third + "}");
        play.anna("read", "{\"message\":" + first + "}");
        assertThat(shown().path("unread").asInt()).as("read stays read").isZero();
    }

    @Test
    void what_the_bot_has_not_taken_waits_from_the_first_on_over_a_restart_too() {
        assertThat(shown().path("waits").asInt()).isZero();
        int first = said("one");
        int second = said("two");
        assertThat(shown().path("waits").asInt()).isEqualTo(first);
        long update =
                play.bot("getUpdates", "{}").result().path(0).path("update_id").asLong();
        assertThat(shown().path("waits").asInt()).as("handed out is not taken").isEqualTo(first);
        play.bot("getUpdates", "{\"offset\":" + (update + 1) + "}");
        assertThat(shown().path("waits").asInt()).isEqualTo(second);
        play.close();
        play = new Play(directory);
        assertThat(shown().path("waits").asInt()).isEqualTo(second);
        play.takeUpdates();
        assertThat(shown().path("waits").asInt()).isZero();
    }
}
