package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.Topic;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.forum.CloseForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.DeleteForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.EditForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.ReopenForumTopic;
import tools.jackson.databind.JsonNode;

/** The topics of a forum, which the bot leads where it is an administrator. */
final class TopicMethods {

    private static final int LONGEST_NAME = 128;

    private TopicMethods() {}

    static List<BotMethod> all() {
        return List.of(
                BotMethod.at(CreateForumTopic.class, TopicMethods::create),
                BotMethod.at(EditForumTopic.class, TopicMethods::edit),
                BotMethod.at(CloseForumTopic.class, call -> close(call, true)),
                BotMethod.at(ReopenForumTopic.class, call -> close(call, false)),
                BotMethod.at(DeleteForumTopic.class, TopicMethods::delete));
    }

    private static Group forum(Call call) {
        Group group = ChatResolver.group(call);
        if (!group.isForum()) throw ApiError.badRequest("the chat is not a forum");
        return group;
    }

    private static JsonNode create(Call call) {
        Group group = forum(call);
        if (!group.isLedByBot()) throw ApiError.badRequest("not enough rights to create a topic");
        String name = call.params().text("name").strip();
        if (name.isEmpty()) throw ApiError.badRequest("TOPIC_TITLE_EMPTY");
        checkLength(name);
        long color = call.params().number("icon_color", Topic.USUAL_COLOR);
        if (!Topic.isColor(color)) throw ApiError.badRequest("TOPIC_ICON_COLOR_INVALID");
        if (group.topics().size() >= Group.MOST_TOPICS) throw ApiError.badRequest("TOPICS_TOO_MUCH");
        Topic topic = call.bot().groupActs().begin(group, call.bot().asUser(), name, (int) color);
        return Json.object()
                .put("message_thread_id", topic.thread())
                .put("name", topic.name())
                .put("icon_color", topic.color());
    }

    private static void checkLength(String name) {
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) throw ApiError.badRequest("TOPIC_TITLE_TOO_LONG");
    }

    /** A topic that the bot may lead: its own, or any as an administrator. */
    private static Topic led(Call call, Group group) {
        Topic topic =
                ChatResolver.topic(call, group).orElseThrow(() -> ApiError.badRequest("message thread not found"));
        if (!group.isLedByBot() && topic.creator() != call.bot().id())
            throw ApiError.badRequest("not enough rights to edit the topic");
        return topic;
    }

    private static JsonNode edit(Call call) {
        Group group = forum(call);
        Topic topic = led(call, group);
        String name = call.params().text("name").strip();
        checkLength(name);
        if (name.isEmpty() || name.equals(topic.name())) throw ApiError.badRequest("TOPIC_NOT_MODIFIED");
        call.bot().groupActs().rename(group, call.bot().asUser(), topic, name);
        return BotApiJson.TRUE;
    }

    private static JsonNode close(Call call, boolean now) {
        Group group = forum(call);
        Topic topic = led(call, group);
        if (topic.closed() == now) throw ApiError.badRequest("TOPIC_NOT_MODIFIED");
        call.bot().groupActs().close(group, call.bot().asUser(), topic, now);
        return BotApiJson.TRUE;
    }

    private static JsonNode delete(Call call) {
        Group group = forum(call);
        if (!group.isLedByBot()) throw ApiError.badRequest("not enough rights to delete the topic");
        call.bot().groupActs().remove(group, led(call, group));
        return BotApiJson.TRUE;
    }
}
