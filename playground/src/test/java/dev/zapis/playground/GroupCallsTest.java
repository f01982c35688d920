package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The calls that people's groups are made and led by: what does not fit is refused, and nothing grows for ever. */
class GroupCallsTest {

    @TempDir
    Path directory;

    @Test
    void a_group_that_makes_no_sense_is_not_made() {
        try (Play play = new Play(directory)) {
            for (String body : new String[] {
                "{}",
                "{\"title\":7}",
                "{\"title\":\" \"}",
                "{\"title\":\"a\\u0000b\"}",
                "{\"title\":\"x\",\"forum\":\"yes\"}",
                "{\"title\":\"x\",\"bot\":1}",
                "{\"title\":\"x\",\"people\":7}",
                "{\"title\":\"x\",\"people\":[\"Anna\"]}",
                "{\"title\":\"x\",\"people\":[1.5]}",
                "{\"title\":\"" + "x".repeat(129) + "\"}",
                "[]",
                "x"
            }) assertThat(play.anna("group", body).status()).as(body).isEqualTo(400);
            assertThat(play.anna("group", "{\"title\":\"x\",\"people\":[1]}").status())
                    .isEqualTo(404);
            assertThat(play.get("/standin/groups").json().isEmpty()).isTrue();
        }
    }

    private static void statuses(PlayedGroup group, int status, long person, String... calls) {
        for (String call : calls) {
            String[] parts = call.split(" ", 2);
            assertThat(group.acts(person, parts[0], parts.length > 1 ? parts[1] : "")
                            .status())
                    .as(call)
                    .isEqualTo(status);
        }
    }

    @Test
    void nobody_acts_in_a_group_that_they_are_not_in_or_may_not_lead() {
        try (Play play = new Play(directory)) {
            PlayedGroup group = PlayedGroup.of(play, ",\"forum\":true,\"bot\":true");
            int topic = group.topic("x");
            int said = group.anna("text", "\"text\":\"mine\"")
                    .json()
                    .path("message")
                    .asInt();
            long stranger = PlayedGroup.person(play, "Stranger");
            statuses(
                    group,
                    409,
                    stranger,
                    "text \"text\":\"x\"",
                    "read \"message\":" + said,
                    "leave",
                    "invite \"person\":" + stranger,
                    "topic \"name\":\"x\"",
                    "topic/change \"topic\":" + topic + ",\"closed\":true",
                    "remove \"bot\":true",
                    "photo",
                    "contact",
                    "reaction \"message\":" + said,
                    "tap \"message\":" + said + ",\"data\":\"x\"");
            statuses(
                    group,
                    409,
                    group.boris,
                    "remove \"bot\":true",
                    "remove \"person\":" + Play.ANNA_ID,
                    "appoint \"person\":" + group.boris,
                    "topic/change \"topic\":" + topic + ",\"name\":\"mine\"",
                    "invite \"person\":" + Play.ANNA_ID);
            statuses(group, 400, group.boris, "edit \"message\":" + said + ",\"text\":\"forged\"");
            group.anna("remove", "\"person\":" + group.boris);
            statuses(group, 409, group.boris, "text \"text\":\"still here\"");
            statuses(group, 409, Play.ANNA_ID, "remove \"person\":" + group.boris);
            statuses(group, 200, Play.ANNA_ID, "invite \"person\":" + group.boris);
        }
    }

    @Test
    void what_is_odd_or_nowhere_is_refused() {
        try (Play play = new Play(directory)) {
            PlayedGroup group = PlayedGroup.of(play, ",\"bot\":true");
            statuses(
                    group,
                    404,
                    group.boris,
                    "text \"text\":\"x\",\"topic\":77",
                    "text \"text\":\"x\",\"topic\":4294967297",
                    "text \"text\":\"x\",\"replyTo\":4294967297",
                    "tap \"message\":4294967297,\"data\":\"x\"",
                    "read \"message\":0",
                    "read",
                    "topic/change \"topic\":1",
                    "invite \"person\":1");
            statuses(
                    group,
                    400,
                    group.boris,
                    "text \"text\":\"x\",\"topic\":\"y\"",
                    "read \"message\":\"all\"",
                    "invite",
                    "invite \"person\":1,\"bot\":true",
                    "invite \"bot\":\"yes\"",
                    "topic",
                    "topic \"name\":\"x\",\"color\":1",
                    "text \"chat\":\"x\",\"text\":\"x\"");
            statuses(group, 409, group.boris, "topic \"name\":\"x\"");
            for (String chat : new String[] {"-1", "1", "0", "9000000000001", "-9223372036854775808"})
                assertThat(play.anna("text", "{\"text\":\"x\",\"chat\":" + chat + "}")
                                .status())
                        .as(chat)
                        .isEqualTo(404);
            for (String id : new String[] {"-1", "x", "0", "-99999999999999999999", "%20"})
                assertThat(play.get("/standin/groups/" + id + "/messages").status())
                        .as(id)
                        .isEqualTo(404);
        }
    }

    @Test
    void groups_members_and_topics_are_bounded_and_an_empty_group_is_gone() {
        try (Play play = new Play(directory)) {
            PlayedGroup group = PlayedGroup.of(play, ",\"forum\":true");
            for (int made = 1; made < 50; made++)
                assertThat(play.anna("group", "{\"title\":\"x\"}").status()).isEqualTo(200);
            assertThat(play.anna("group", "{\"title\":\"x\"}").status()).isEqualTo(409);
            for (int begun = 0; begun < 100; begun++) group.topic("t" + begun);
            statuses(group, 409, group.boris, "topic \"name\":\"x\"");
            String many = IntStream.range(0, 200).mapToObj(any -> "1").collect(Collectors.joining(","));
            assertThat(play.anna("group", "{\"title\":\"x\",\"people\":[" + many + "]}")
                            .status())
                    .isEqualTo(409);
            statuses(group, 200, group.boris, "leave");
            statuses(group, 200, Play.ANNA_ID, "leave");
            assertThat(play.get("/standin/groups").json().size()).isEqualTo(49);
            assertThat(play.anna("group", "{\"title\":\"x\"}").status()).isEqualTo(200);
        }
    }

    @Test
    void a_restart_meets_the_same_groups_topics_and_marks() {
        long id;
        int topic;
        try (Play play = new Play(directory)) {
            PlayedGroup group = PlayedGroup.of(play, ",\"forum\":true,\"bot\":true");
            id = group.id;
            topic = group.topic("Kept");
            int read = group.boris("text", "\"text\":\"one\"")
                    .json()
                    .path("message")
                    .asInt();
            group.anna("read", "\"message\":" + read);
            group.boris("text", "\"text\":\"two\"");
        }
        try (Play play = new Play(directory)) {
            JsonNode group = play.get("/standin/page").json().at("/groups/0");
            assertThat(group.path("id").asLong()).isEqualTo(id);
            assertThat(group.path("members").size()).isEqualTo(2);
            assertThat(group.path("bot").asString()).isEqualTo("member");
            assertThat(group.at("/topics/0/topic").asInt()).isEqualTo(topic);
            assertThat(group.path("unread").asInt()).isEqualTo(1);
            assertThat(group.at("/last/text").asString()).isEqualTo("two");
        }
    }
}
