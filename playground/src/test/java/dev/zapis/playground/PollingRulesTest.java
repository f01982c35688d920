package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who gets updates, and which. */
class PollingRulesTest {

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
    void an_unknown_method_is_not_found() {
        Answer answer = play.bot("sendTelepathy", "{}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.description()).isEqualTo("Not Found: method not found");
        assertThat(play.get("/standin/findings").json().path(0).path("kind").asString())
                .isEqualTo("unknown method");
    }

    @Test
    void method_names_ignore_case() {
        assertThat(play.bot("GETME", "{}").result().path("is_bot").asBoolean()).isTrue();
        assertThat(play.get("/bot" + Play.TOKEN + "/getme").status()).isEqualTo(200);
    }

    @Test
    void a_token_of_the_wrong_shape_is_refused() {
        Answer answer = play.post("/botnonsense/getMe", "{}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.description()).isEqualTo("Unauthorized: invalid token specified");
    }

    @Test
    void an_unknown_token_is_refused() {
        try (Play closed = new Play(directory.resolve("closed"), AcceptedTokens.only("1:the-only-one"))) {
            Answer answer = closed.bot("getMe", "{}");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.description()).isEqualTo("Unauthorized");
            assertThat(closed.post("/bot1:the-only-one/getMe", "{}").status()).isEqualTo(200);
        }
    }

    @Test
    void each_token_is_a_bot_of_its_own() {
        play.annaStarts();
        long id =
                play.post("/bot77:another-one/getMe", "{}").result().path("id").asLong();
        assertThat(id).isEqualTo(77);
        Answer stranger =
                play.post("/bot77:another-one/sendMessage", "{\"chat_id\":" + Play.ANNA_ID + ",\"text\":\"x\"}");
        assertThat(stranger.status()).isEqualTo(403);
    }

    @Test
    void a_second_poller_ends_the_first() throws Exception {
        CompletableFuture<Answer> first = play.later("getUpdates", "{\"timeout\":50}");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> play.bot("getUpdates", "{}").status() == 200 && first.isDone());
        assertThat(first.get().status()).isEqualTo(409);
        assertThat(first.get().description())
                .isEqualTo("Conflict: terminated by other getUpdates request;"
                        + " make sure that only one bot instance is running");
    }

    @Test
    void nobody_polls_while_a_webhook_is_set() {
        play.bot("setWebhook", "{\"url\":\"http://127.0.0.1:9/hook\"}");
        Answer answer = play.bot("getUpdates", "{}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.description())
                .isEqualTo("Conflict: can't use getUpdates method while webhook is active;"
                        + " use deleteWebhook to delete the webhook first");
        play.bot("deleteWebhook", "{}");
        assertThat(play.bot("getUpdates", "{}").status()).isEqualTo(200);
    }

    @Test
    void an_offset_confirms_and_a_limit_cuts() {
        for (int i = 0; i < 3; i++) play.anna("text", "{\"text\":\"" + i + "\"}");
        JsonNode two = play.bot("getUpdates", "{\"limit\":2}").result();
        assertThat(two.size()).isEqualTo(2);
        assertThat(play.bot("getUpdates", "{}").result().size()).isEqualTo(3);
        long next = two.path(1).path("update_id").asLong();
        JsonNode rest = play.bot("getUpdates", "{\"offset\":" + next + "}").result();
        assertThat(rest.size()).isEqualTo(2);
        assertThat(rest.path(0).path("update_id").asLong()).isEqualTo(next);
        assertThat(play.bot("getUpdates", "{\"offset\":-1}").result().size()).isEqualTo(1);
    }

    @Test
    void a_poll_waits_for_what_comes() throws Exception {
        CompletableFuture<Answer> poll = play.later("getUpdates", "{\"timeout\":50}");
        play.anna("text", "{\"text\":\"now\"}");
        assertThat(poll.get().result().path(0).path("message").path("text").asString())
                .isEqualTo("now");
    }

    @Test
    void only_the_asked_kinds_of_updates_come() {
        play.bot("getUpdates", "{\"allowed_updates\":[\"callback_query\"]}");
        play.anna("text", "{\"text\":\"unheard\"}");
        assertThat(play.bot("getUpdates", "{}").result()).isEmpty();
        play.bot("getUpdates", "{\"allowed_updates\":[]}");
        play.anna("text", "{\"text\":\"heard\"}");
        assertThat(play.bot("getUpdates", "{}").result().size()).isEqualTo(1);
    }

    @Test
    void a_raw_update_comes_as_it_was_given_and_once() {
        play.anna("text", "{\"text\":\"first\"}");
        JsonNode first = play.takeUpdates().path(0);
        play.post("/standin/updates", first.toString());
        JsonNode again = play.bot(
                        "getUpdates", "{\"offset\":" + (first.path("update_id").asLong() + 1) + "}")
                .result();
        assertThat(again.path(0)).isEqualTo(first);
        assertThat(play.bot("getUpdates", "{}").result()).isEmpty();
    }
}
