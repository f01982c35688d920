package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The contract that scripts outside rely on. */
class ControlApiTest {

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

    private String post(String type, String body) {
        Answer answer = play.send(play.to("/standin/people")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.json().path("error").asString("")).isNotBlank();
        return Integer.toString(answer.status());
    }

    @Test
    void a_new_person_has_an_id_that_no_telegram_user_has() {
        JsonNode added = play.post("/standin/people", "{\"name\":\"Ольга\",\"username\":\"olga\",\"language\":\"en\"}")
                .json();
        assertThat(added.path("id").isNumber()).isTrue();
        assertThat(added.path("id").asLong()).isBetween(1L << 40, 1L << 52);
        JsonNode people = play.get("/standin/people").json();
        assertThat(people.path(0).path("sample").asBoolean()).isTrue();
        assertThat(people.path(0).path("id").asLong()).isEqualTo(Play.ANNA_ID);
        assertThat(people.path(1).path("name").asString()).isEqualTo("Ольга");
        assertThat(people.path(1).path("language").asString()).isEqualTo("en");
        assertThat(people.path(1).path("username").asString()).isEqualTo("olga");
        assertThat(people.path(1).path("sample").asBoolean()).isFalse();
    }

    @Test
    void messages_have_the_agreed_form() {
        play.annaStarts();
        play.send("\"text\":\"Pick\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"a\"},"
                + "{\"text\":\"site\",\"url\":\"https://example.org\"}]]}");
        JsonNode page = play.annaSees(0);
        JsonNode message = page.path("messages").path(1);
        assertThat(page.path("seq").asLong()).isEqualTo(message.path("seq").asLong());
        assertThat(page.path("messages").path(0).path("from").asString()).isEqualTo("person");
        assertThat(message.path("from").asString()).isEqualTo("bot");
        assertThat(message.path("id").isNumber()).isTrue();
        assertThat(message.path("text").asString()).isEqualTo("Pick");
        assertThat(message.path("buttons").toString())
                .isEqualTo("[[{\"text\":\"A\",\"data\":\"a\"},{\"text\":\"site\",\"url\":\"https://example.org\"}]]");
        assertThat(message.path("edited").asBoolean(true)).isFalse();
        assertThat(message.path("deleted").asBoolean(true)).isFalse();
        assertThat(play.annaSees(page.path("seq").asLong()).path("messages")).isEmpty();
    }

    @Test
    void reading_waits_for_the_next_message() throws Exception {
        play.annaStarts();
        long seq = play.annaSees(0).path("seq").asLong();
        CompletableFuture<Answer> read =
                play.getLater("/standin/people/" + Play.ANNA_ID + "/messages?after=" + seq + "&wait=50000");
        play.send("\"text\":\"at last\"");
        assertThat(read.get().json().path("messages").path(0).path("text").asString())
                .isEqualTo("at last");
        JsonNode nothing = play.get("/standin/people/" + Play.ANNA_ID + "/messages?after=999999&wait=50")
                .json();
        assertThat(nothing.path("seq").asLong()).isEqualTo(999_999);
        assertThat(nothing.path("messages")).isEmpty();
    }

    @Test
    void what_is_unknown_is_not_found() {
        for (String path : new String[] {"/standin/people/5/messages", "/standin/people/x/messages"}) {
            assertThat(play.get(path).status()).isEqualTo(404);
            assertThat(play.get(path).json().path("error").asString()).isNotBlank();
        }
        assertThat(play.post("/standin/people/5/text", "{\"text\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(play.get("/standin/people/" + Play.ANNA_ID + "/files/none").status())
                .isEqualTo(404);
    }

    @Test
    void a_body_that_is_no_json_object_is_refused() {
        assertThat(post("text/plain", "{\"name\":\"x\"}")).isEqualTo("415");
        assertThat(post("application/x-www-form-urlencoded", "name=x")).isEqualTo("415");
        assertThat(post("application/json", "{")).isEqualTo("400");
        assertThat(post("application/json", "[]")).isEqualTo("400");
        assertThat(post("application/json", "{\"name\":7}")).isEqualTo("400");
        assertThat(post("application/json", "{}")).isEqualTo("400");
    }

    @Test
    void a_long_text_comes_in_parts_as_clients_send_it() {
        play.anna("text", "{\"text\":\"" + "я".repeat(5_000) + "\"}");
        JsonNode updates = play.takeUpdates();
        assertThat(updates.path(0).path("message").path("text").asString()).hasSize(4_096);
        assertThat(updates.path(1).path("message").path("text").asString()).hasSize(904);
    }

    @Test
    void the_clock_goes_forward_only() {
        assertThat(play.get("/standin/clock").json().path("now").asString()).isEqualTo(MovableClock.NOON.toString());
        JsonNode moved = play.post("/standin/clock", "{\"advance\":\"PT1H\"}").json();
        assertThat(Instant.parse(moved.path("now").asString())).isEqualTo(MovableClock.NOON.plusSeconds(3600));
        assertThat(play.post("/standin/clock", "{\"advance\":\"-PT1H\"}").status())
                .isEqualTo(400);
        assertThat(play.post("/standin/clock", "{\"advance\":\"soon\"}").status())
                .isEqualTo(400);
        assertThat(play.post("/standin/clock", "{\"set\":\"2020-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(400);
        String later = "2026-12-01T09:00:00Z";
        assertThat(play.post("/standin/clock", "{\"set\":\"" + later + "\"}")
                        .json()
                        .path("now")
                        .asString())
                .isEqualTo(later);
    }

    @Test
    void calls_are_listed_with_time_chat_and_outcome() {
        play.annaStarts();
        play.send("\"text\":\"x\"");
        play.send("\"text\":\"\"");
        JsonNode calls = play.get("/standin/calls?method=sendmessage&after=0").json();
        assertThat(calls.size()).isEqualTo(2);
        assertThat(calls.path(0).path("method").asString()).isEqualTo("sendMessage");
        assertThat(calls.path(0).path("chat").asLong()).isEqualTo(Play.ANNA_ID);
        assertThat(calls.path(0).path("time").asString()).isEqualTo(MovableClock.NOON.toString());
        assertThat(calls.path(0).path("outcome").asString()).isEqualTo("ok");
        assertThat(calls.path(1).path("outcome").asString()).isEqualTo("Bad Request: message text is empty");
        long seq = calls.path(0).path("seq").asLong();
        assertThat(play.get("/standin/calls?method=sendMessage&after=" + seq)
                        .json()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_contact_is_shared() {
        play.annaStarts();
        assertThat(play.anna("contact", "{}").status()).isEqualTo(200);
        JsonNode contact = play.takeUpdates().path(0).path("message").path("contact");
        assertThat(contact.path("user_id").asLong()).isEqualTo(Play.ANNA_ID);
        assertThat(contact.path("phone_number").asString()).startsWith("+7000");
    }

    @Test
    void a_place_an_edit_and_a_reaction_reach_the_bot() {
        play.bot("getUpdates", "{\"allowed_updates\":[\"message\",\"edited_message\",\"message_reaction\"]}");
        long text =
                play.anna("text", "{\"text\":\"desk\"}").json().path("message").asLong();
        play.anna("edit", "{\"message\":" + text + ",\"text\":\"desk A3\"}");
        play.anna("location", "{\"latitude\":55.75,\"longitude\":37.62}");
        play.anna("reaction", "{\"message\":" + text + ",\"emoji\":\"👍\"}");
        JsonNode updates = play.takeUpdates();
        assertThat(updates.path(1).path("edited_message").path("text").asString())
                .isEqualTo("desk A3");
        assertThat(updates.path(2)
                        .path("message")
                        .path("location")
                        .path("latitude")
                        .asDouble())
                .isEqualTo(55.75);
        assertThat(updates.path(3)
                        .path("message_reaction")
                        .path("new_reaction")
                        .path(0)
                        .path("emoji")
                        .asString())
                .isEqualTo("👍");
    }

    @Test
    void a_person_without_a_picture_at_hand_sends_a_sample() {
        play.annaStarts();
        assertThat(play.anna("photo", "{}").status()).isEqualTo(200);
        assertThat(play.takeUpdates()
                        .path(0)
                        .path("message")
                        .path("photo")
                        .path(0)
                        .path("width")
                        .asInt())
                .isEqualTo(320);
    }
}
