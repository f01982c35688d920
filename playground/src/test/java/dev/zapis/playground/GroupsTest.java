package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.meta.api.objects.Update;
import tools.jackson.databind.JsonNode;

/** What a bot lives through in a group. */
class GroupsTest {

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

    private List<String> heard() {
        return play.takeUpdates()
                .valueStream()
                .map(update -> update.path("message").path("text").asString(""))
                .toList();
    }

    @Test
    void a_bot_hears_that_it_came_into_a_group_and_that_it_was_put_out() throws JsonProcessingException {
        PlayedGroup group = PlayedGroup.of(play, ",\"bot\":true");
        JsonNode updates = play.takeUpdates();
        JsonNode came = updates.path(0).path("my_chat_member");
        assertThat(came.at("/chat/id").asLong()).isEqualTo(group.id).isLessThan(-1_000_000_000_000L);
        assertThat(came.at("/chat/type").asString()).isEqualTo("supergroup");
        assertThat(came.at("/from/id").asLong()).isEqualTo(Play.ANNA_ID);
        assertThat(came.at("/old_chat_member/status").asString()).isEqualTo("left");
        assertThat(came.at("/new_chat_member/status").asString()).isEqualTo("member");
        assertThat(updates.path(1).at("/message/new_chat_members/0/id").asLong())
                .isEqualTo(4242);
        assertThat(group.bot("sendMessage", "\"text\":\"x\"").status()).isEqualTo(200);
        group.anna("remove", "\"bot\":true");
        updates = play.takeUpdates();
        assertThat(updates.size()).isEqualTo(1);
        assertThat(updates.path(0).at("/my_chat_member/new_chat_member/status").asString())
                .isEqualTo("kicked");
        Update read = new ObjectMapper().readValue(updates.path(0).toString(), Update.class);
        assertThat(read.getMyChatMember().getNewChatMember().getStatus()).isEqualTo("kicked");
        Answer refused = group.bot("sendMessage", "\"text\":\"x\"");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.description()).isEqualTo("Forbidden: bot was kicked from the supergroup chat");
        group.anna("invite", "\"bot\":true");
        assertThat(group.bot("leaveChat", "").status()).isEqualTo(200);
        assertThat(group.bot("getChat", "").description())
                .isEqualTo("Forbidden: bot is not a member of the supergroup chat");
    }

    @Test
    void a_group_that_the_bot_never_was_in_is_not_there_for_it() {
        PlayedGroup group = PlayedGroup.of(play, "");
        group.boris("text", "\"text\":\"/start\"");
        assertThat(play.takeUpdates().isEmpty()).isTrue();
        assertThat(group.bot("sendMessage", "\"text\":\"x\"").description()).isEqualTo("Bad Request: chat not found");
    }

    @Test
    void by_its_privacy_mode_a_bot_hears_commands_and_answers_to_itself_alone() {
        PlayedGroup group = PlayedGroup.of(play, ",\"bot\":true");
        play.takeUpdates();
        int own = group.bot("sendMessage", "\"text\":\"x\"")
                .result()
                .path("message_id")
                .asInt();
        int other = group.anna("text", "\"text\":\"among us\"")
                .json()
                .path("message")
                .asInt();
        group.boris("text", "\"text\":\"/book\"");
        group.boris("text", "\"text\":\"/book@zapis4242_bot now\"");
        group.boris("text", "\"text\":\"/book@other_bot\"");
        group.boris("text", "\"text\":\"hello @zapis4242_bot\"");
        group.boris("text", "\"text\":\"to the bot\",\"replyTo\":" + own);
        group.boris("text", "\"text\":\"to Anna\",\"replyTo\":" + other);
        assertThat(heard()).containsExactly("/book", "/book@zapis4242_bot now", "to the bot");
        group.appointBot();
        group.boris("text", "\"text\":\"now it hears\"");
        assertThat(heard()).containsExactly("now it hears");
    }

    @Test
    void an_answer_carries_what_it_answers() {
        PlayedGroup group = PlayedGroup.of(play, ",\"bot\":true");
        play.takeUpdates();
        int own = group.bot("sendMessage", "\"text\":\"question\"")
                .result()
                .path("message_id")
                .asInt();
        int answer = group.boris("text", "\"text\":\"yes\",\"replyTo\":" + own)
                .json()
                .path("message")
                .asInt();
        JsonNode message = play.takeUpdates().path(0).path("message");
        assertThat(message.at("/reply_to_message/text").asString()).isEqualTo("question");
        assertThat(message.at("/from/id").asLong()).isEqualTo(group.boris);
        assertThat(group.last().path("replyTo").asInt()).isEqualTo(own);
        assertThat(group.last().path("by").asLong()).isEqualTo(group.boris);
        assertThat(group.last().path("name").asString()).isEqualTo("Boris");
        String thanks = "\"text\":\"thanks\",\"reply_parameters\":{\"message_id\":" + answer + "}";
        JsonNode said = group.bot("sendMessage", thanks).result();
        assertThat(said.at("/reply_to_message/text").asString()).isEqualTo("yes");
        assertThat(said.at("/reply_to_message").has("reply_to_message")).isFalse();
    }

    @Test
    void an_administrator_hears_who_comes_and_goes_if_it_asked_to() throws JsonProcessingException {
        PlayedGroup group = PlayedGroup.of(play, ",\"bot\":true");
        play.bot("getUpdates", "{\"allowed_updates\":[\"message\",\"my_chat_member\",\"chat_member\"]}");
        group.boris("leave", "");
        JsonNode updates = play.takeUpdates();
        assertThat(updates.path(updates.size() - 1)
                        .at("/message/left_chat_member/id")
                        .asLong())
                .isEqualTo(group.boris);
        assertThat(updates.toString()).doesNotContain("\"chat_member\"");
        group.appointBot();
        group.anna("invite", "\"person\":" + group.boris);
        JsonNode change = play.takeUpdates().path(0);
        Update read = new ObjectMapper().readValue(change.toString(), Update.class);
        assertThat(read.getChatMember().getFrom().getId()).isEqualTo(Play.ANNA_ID);
        assertThat(read.getChatMember().getOldChatMember().getStatus()).isEqualTo("left");
        assertThat(read.getChatMember().getNewChatMember().getUser().getId()).isEqualTo(group.boris);
    }

    @Test
    void the_bot_finds_out_who_is_there() {
        PlayedGroup group = PlayedGroup.of(play, ",\"bot\":true");
        assertThat(group.bot("getChatMemberCount", "").result().asInt()).isEqualTo(3);
        assertThat(status(group, Play.ANNA_ID)).isEqualTo("creator");
        assertThat(status(group, group.boris)).isEqualTo("member");
        assertThat(status(group, PlayedGroup.person(play, "Olga"))).isEqualTo("left");
        assertThat(status(group, 4242)).isEqualTo("member");
        group.appointBot();
        JsonNode administrators = group.bot("getChatAdministrators", "").result();
        assertThat(administrators.size()).isEqualTo(2);
        assertThat(administrators.path(1).path("can_delete_messages").asBoolean())
                .isTrue();
        assertThat(group.bot("getChat", "").result().path("title").asString()).isEqualTo("All");
        assertThat(group.bot("getChatMember", "\"user_id\":7").status()).isEqualTo(400);
    }

    private static String status(PlayedGroup group, long user) {
        return group.bot("getChatMember", "\"user_id\":" + user)
                .result()
                .path("status")
                .asString();
    }

    @Test
    void what_others_said_is_deleted_by_an_administrator_alone() {
        PlayedGroup group = PlayedGroup.of(play, ",\"bot\":true");
        int said = group.boris("text", "\"text\":\"/x\"").json().path("message").asInt();
        assertThat(group.bot("deleteMessage", "\"message_id\":" + said).description())
                .isEqualTo("Bad Request: message can't be deleted");
        group.appointBot();
        assertThat(group.bot("deleteMessage", "\"message_id\":" + said).status())
                .isEqualTo(200);
    }

    @Test
    void a_button_in_a_group_tells_who_pressed_it() {
        PlayedGroup group = PlayedGroup.of(play, ",\"bot\":true");
        play.takeUpdates();
        String markup =
                "\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Go\",\"callback_data\":\"go\"}]]}";
        int message =
                group.bot("sendMessage", markup).result().path("message_id").asInt();
        var answer = play.postLater(
                "/standin/people/" + group.boris + "/tap",
                "{\"chat\":" + group.id + ",\"message\":" + message + ",\"button\":\"Go\"}");
        JsonNode query =
                play.bot("getUpdates", "{\"timeout\":30}").result().path(0).path("callback_query");
        assertThat(query.at("/from/id").asLong()).isEqualTo(group.boris);
        assertThat(query.at("/message/chat/id").asLong()).isEqualTo(group.id);
        String id = query.path("id").asString();
        play.bot("answerCallbackQuery", "{\"callback_query_id\":\"" + id + "\",\"text\":\"Gone\"}");
        assertThat(answer.join().json().path("toast").asString()).isEqualTo("Gone");
    }
}
