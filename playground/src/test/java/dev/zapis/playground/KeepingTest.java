package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A restart meets the same people, and numbers only rise. */
class KeepingTest {

    @TempDir
    Path directory;

    private long person(Play play) {
        return play.post("/standin/people", "{\"name\":\"Olga\"}")
                .json()
                .path("id")
                .asLong();
    }

    @Test
    void a_restart_meets_the_same_people_chats_and_settings() {
        int message;
        long olga;
        try (Play play = new Play(directory)) {
            play.annaStarts();
            olga = person(play);
            message = play.send("\"text\":\"kept\"").result().path("message_id").asInt();
            play.bot("setMyCommands", "{\"commands\":[{\"command\":\"book\",\"description\":\"Book\"}]}");
            play.anna("text", "{\"text\":\"waiting\"}");
        }
        try (Play play = new Play(directory)) {
            assertThat(play.get("/standin/people").json().path(1).path("id").asLong())
                    .isEqualTo(olga);
            assertThat(person(play)).isGreaterThan(olga);
            assertThat(play.annaSees(0).path("messages").path(1).path("text").asString())
                    .isEqualTo("kept");
            assertThat(play.bot("getMyCommands", "{}")
                            .result()
                            .path(0)
                            .path("command")
                            .asString())
                    .isEqualTo("book");
            JsonNode waiting = play.takeUpdates();
            assertThat(waiting.path(0).path("message").path("text").asString()).isEqualTo("waiting");
            assertThat(play.send("\"text\":\"next\"")
                            .result()
                            .path("message_id")
                            .asInt())
                    .isGreaterThan(message);
        }
    }

    @Test
    void update_ids_and_seqs_rise_over_a_restart() {
        long update;
        long seq;
        try (Play play = new Play(directory)) {
            play.anna("text", "{\"text\":\"one\"}");
            update = play.takeUpdates().path(0).path("update_id").asLong();
            seq = play.annaSees(0).path("seq").asLong();
        }
        try (Play play = new Play(directory)) {
            play.anna("text", "{\"text\":\"two\"}");
            assertThat(play.takeUpdates().path(0).path("update_id").asLong()).isGreaterThan(update);
            assertThat(play.annaSees(seq).path("messages").path(0).path("text").asString())
                    .isEqualTo("two");
        }
    }

    @Test
    void an_abrupt_end_leaves_a_readable_state() throws IOException {
        Path killed = directory.resolve("killed");
        long last;
        try (Play play = new Play(directory.resolve("alive"))) {
            play.annaStarts();
            last = play.send("\"text\":\"kept\"").result().path("message_id").asLong();
            Path log = directory.resolve("alive/playground.log");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.readString(log).contains("kept"));
            Files.createDirectories(killed);
            Files.copy(log, killed.resolve("playground.log"));
        }
        byte[] torn = "bot/4242/chat/9000000000001/message/77\t{\"id\":77,\"bo".getBytes(StandardCharsets.UTF_8);
        Files.write(killed.resolve("playground.log"), torn, StandardOpenOption.APPEND);
        try (Play play = new Play(killed)) {
            assertThat(play.lastMessage().path("text").asString()).isEqualTo("kept");
            long next = play.send("\"text\":\"on\"").result().path("message_id").asLong();
            assertThat(next).isGreaterThan(last + 500);
        }
    }

    @Test
    void a_chat_keeps_its_last_500_messages() {
        try (Play play = new Play(directory)) {
            play.annaStarts();
            for (int i = 0; i < 510; i++) play.send("\"text\":\"" + i + "\"");
            assertThat(play.annaSees(0).path("messages").size()).isEqualTo(500);
            assertThat(play.lastMessage().path("text").asString()).isEqualTo("509");
        }
    }

    @Test
    void a_directory_in_use_is_refused() {
        try (Play play = new Play(directory)) {
            assertThat(play.port()).isPositive();
            assertThatThrownBy(() -> new Play(directory)).hasMessageContaining(directory.toString());
        }
        try (Play again = new Play(directory)) {
            assertThat(again.port()).isPositive();
        }
    }
}
