package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Faults and limits on demand. */
class SimulationTest {

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
    void the_next_calls_fail_as_planned() {
        play.annaStarts();
        play.post(
                "/standin/faults",
                "{\"method\":\"sendMessage\",\"times\":2,\"status\":502,\"body\":\"<html>bad</html>\"}");
        assertThat(play.send("\"text\":\"x\"").text()).isEqualTo("<html>bad</html>");
        assertThat(play.send("\"text\":\"x\"").status()).isEqualTo(502);
        assertThat(play.send("\"text\":\"x\"").status()).isEqualTo(200);
        assertThat(play.annaSees(0).path("messages").size()).isEqualTo(2);
    }

    @Test
    void a_planned_429_says_how_long_to_wait() {
        play.annaStarts();
        play.post("/standin/faults", "{\"method\":\"sendMessage\",\"times\":1,\"status\":429}");
        assertThat(play.send("\"text\":\"x\"")
                        .json()
                        .path("parameters")
                        .path("retry_after")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_fault_may_come_after_the_effect() {
        play.annaStarts();
        play.post("/standin/faults", "{\"method\":\"sendMessage\",\"times\":1,\"status\":500,\"effect\":true}");
        assertThat(play.send("\"text\":\"arrived\"").status()).isEqualTo(500);
        assertThat(play.lastMessage().path("text").asString()).isEqualTo("arrived");
    }

    @Test
    void a_fault_may_only_delay() {
        play.annaStarts();
        play.post("/standin/faults", "{\"method\":\"sendMessage\",\"times\":1,\"delayMs\":300}");
        long begin = System.nanoTime();
        assertThat(play.send("\"text\":\"x\"").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void telegrams_limits_are_enforced_when_asked() {
        play.annaStarts();
        play.post("/standin/limits", "{\"enforce\":true}");
        Answer answer = play.send("\"text\":\"x\"");
        for (int i = 0; i < 4 && answer.status() == 200; i++) answer = play.send("\"text\":\"x\"");
        assertThat(answer.status()).isEqualTo(429);
        JsonNode wait = answer.json().path("parameters").path("retry_after");
        assertThat(wait.asInt()).isEqualTo(1);
        assertThat(answer.description()).isEqualTo("Too Many Requests: retry after 1");
        play.clock.advance(Duration.ofSeconds(wait.asInt())).block();
        assertThat(play.send("\"text\":\"x\"").status()).isEqualTo(200);
        play.post("/standin/limits", "{\"enforce\":false}");
        for (int i = 0; i < 10; i++)
            assertThat(play.send("\"text\":\"x\"").status()).isEqualTo(200);
    }
}
