package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What takes its time. */
class PatienceIT {

    @TempDir
    Path directory;

    @Test
    void an_unanswered_tap_gives_up_after_ten_seconds() {
        try (Play play = new Play(directory)) {
            play.annaStarts();
            play.send(
                    "\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"b\",\"callback_data\":\"d\"}]]}");
            long message = play.lastMessage().path("id").asLong();
            JsonNode given = play.anna("tap", "{\"message\":" + message + ",\"button\":\"b\"}")
                    .json();
            assertThat(given.path("answered").asBoolean()).isFalse();
            assertThat(given.path("ms").asLong()).isBetween(9_500L, 50_000L);
        }
    }
}
