package dev.zapis.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Topics of a forum, as the bot and people lead them. */
class TopicsTest {

    @TempDir
    Path directory;

    private Play play;
    private PlayedGroup forum;

    @BeforeEach
    void start() {
        play = new Play(directory);
        forum = PlayedGroup.of(play, ",\"forum\":true,\"bot\":true");
        forum.appointBot();
    }

    @AfterEach
    void stop() {
        play.close();
    }

    private int botsTopic(String name) {
        return forum.bot("createForumTopic", "\"name\":\"" + name + "\"")
                .result()
                .path("message_thread_id")
                .asInt();
    }

    private JsonNode heard() {
        return play.takeUpdates().path(0).path("message");
    }

    private void refused(Answer answer, String words) {
        assertThat(answer.description()).isEqualTo("Bad Request: " + words);
    }

    @Test
    void the_bot_begins_a_topic_and_hears_what_is_said_in_it() {
        int topic = botsTopic("Question 7");
        JsonNode said = forum.bot("sendMessage", "\"text\":\"card\",\"message_thread_id\":" + topic)
                .result();
        assertThat(said.path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(said.path("is_topic_message").asBoolean()).isTrue();
        assertThat(said.at("/chat/is_forum").asBoolean()).isTrue();
        assertThat(play.takeUpdates().isEmpty()).as("its own doing").isTrue();
        forum.boris("text", "\"text\":\"hello\",\"topic\":" + topic);
        JsonNode message = heard();
        assertThat(message.path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(message.path("is_topic_message").asBoolean()).isTrue();
        assertThat(message.at("/reply_to_message/forum_topic_created/name").asString())
                .isEqualTo("Question 7");
        assertThat(forum.last().path("topic").asInt()).isEqualTo(topic);
        assertThat(forum.last().has("replyTo")).as("nobody answered anything").isFalse();
        int card = said.path("message_id").asInt();
        forum.boris("text", "\"text\":\"answer\",\"replyTo\":" + card);
        message = heard();
        assertThat(message.path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(message.at("/reply_to_message/message_id").asInt()).isEqualTo(card);
    }

    @Test
    void an_answer_stands_in_the_topic_of_what_it_answers() {
        int topic = forum.topic("Ideas");
        int idea = forum.boris("text", "\"text\":\"idea\",\"topic\":" + topic)
                .json()
                .path("message")
                .asInt();
        JsonNode answer = forum.bot("sendMessage", "\"text\":\"x\",\"reply_parameters\":{\"message_id\":" + idea + "}")
                .result();
        assertThat(answer.path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(forum.bot("sendMessage", "\"text\":\"x\"").result().has("message_thread_id"))
                .isFalse();
    }

    @Test
    void people_begin_rename_close_and_open_topics_and_the_bot_hears_of_it() {
        int topic =
                forum.boris("topic", "\"name\":\"Lunch\"").json().path("topic").asInt();
        JsonNode begun = heard();
        assertThat(begun.path("message_id").asInt()).isEqualTo(topic);
        assertThat(begun.at("/forum_topic_created/name").asString()).isEqualTo("Lunch");
        forum.boris("topic/change", "\"topic\":" + topic + ",\"name\":\"Dinner\"");
        assertThat(heard().at("/forum_topic_edited/name").asString()).isEqualTo("Dinner");
        forum.anna("topic/change", "\"topic\":" + topic + ",\"closed\":true");
        assertThat(heard().has("forum_topic_closed")).isTrue();
        assertThat(forum.boris("text", "\"text\":\"x\",\"topic\":" + topic).status())
                .isEqualTo(409);
        assertThat(forum.anna("text", "\"text\":\"x\",\"topic\":" + topic).status())
                .isEqualTo(200);
        play.takeUpdates();
        forum.anna("topic/change", "\"topic\":" + topic + ",\"closed\":false");
        assertThat(heard().has("forum_topic_reopened")).isTrue();
        assertThat(forum.listed().at("/topics/0/name").asString()).isEqualTo("Dinner");
    }

    @Test
    void a_topic_that_is_not_there_is_told_as_telegram_tells_it() {
        refused(forum.bot("sendMessage", "\"text\":\"x\",\"message_thread_id\":77"), "message thread not found");
        refused(forum.bot("sendMessage", "\"text\":\"x\",\"message_thread_id\":1"), "message thread not found");
        refused(forum.bot("createForumTopic", "\"name\":\" \""), "TOPIC_TITLE_EMPTY");
        refused(forum.bot("createForumTopic", "\"name\":\"" + "x".repeat(129) + "\""), "TOPIC_TITLE_TOO_LONG");
        refused(forum.bot("createForumTopic", "\"name\":\"x\",\"icon_color\":5"), "TOPIC_ICON_COLOR_INVALID");
        int topic = botsTopic("x");
        refused(forum.bot("reopenForumTopic", "\"message_thread_id\":" + topic), "TOPIC_NOT_MODIFIED");
        refused(forum.bot("editForumTopic", "\"name\":\"x\",\"message_thread_id\":" + topic), "TOPIC_NOT_MODIFIED");
        PlayedGroup plain = PlayedGroup.of(play, ",\"bot\":true");
        refused(plain.bot("createForumTopic", "\"name\":\"x\""), "the chat is not a forum");
        forum.anna("appoint", "\"bot\":true,\"admin\":false");
        refused(forum.bot("createForumTopic", "\"name\":\"x\""), "not enough rights to create a topic");
    }

    @Test
    void the_bot_closes_renames_and_deletes_its_topics() {
        int topic = botsTopic("x");
        forum.bot("sendMessage", "\"text\":\"card\",\"message_thread_id\":" + topic);
        assertThat(forum.bot("editForumTopic", "\"name\":\"y\",\"message_thread_id\":" + topic)
                        .status())
                .isEqualTo(200);
        assertThat(forum.bot("closeForumTopic", "\"message_thread_id\":" + topic)
                        .status())
                .isEqualTo(200);
        assertThat(forum.listed().at("/topics/0/closed").asBoolean()).isTrue();
        assertThat(forum.bot("deleteForumTopic", "\"message_thread_id\":" + topic)
                        .status())
                .isEqualTo(200);
        assertThat(forum.listed().path("topics").isEmpty()).isTrue();
        assertThat(forum.messages()
                        .valueStream()
                        .filter(message -> message.path("topic").asInt() == topic)
                        .allMatch(message -> message.path("deleted").asBoolean()))
                .isTrue();
        refused(forum.bot("sendMessage", "\"text\":\"x\",\"message_thread_id\":" + topic), "message thread not found");
    }

    @Test
    void a_closed_topic_is_shut_for_a_bot_that_leads_nothing() {
        int topic = forum.topic("x");
        forum.anna("topic/change", "\"topic\":" + topic + ",\"closed\":true");
        String text = "\"text\":\"x\",\"message_thread_id\":" + topic;
        assertThat(forum.bot("sendMessage", text).status()).isEqualTo(200);
        forum.anna("appoint", "\"bot\":true,\"admin\":false");
        refused(forum.bot("sendMessage", text), "TOPIC_CLOSED");
    }
}
