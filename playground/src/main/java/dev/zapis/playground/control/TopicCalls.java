package dev.zapis.playground.control;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.GroupActs;
import dev.zapis.playground.world.StandinBot;
import dev.zapis.playground.world.StandinPerson;
import dev.zapis.playground.world.Topic;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do with the topics of a forum. */
final class TopicCalls {

    private TopicCalls() {}

    /** The topic of that number, which begins with a message of the same number. */
    static Topic topic(long thread, Group group) {
        Optional<Topic> found = thread == (int) thread ? group.topic((int) thread) : Optional.empty();
        return found.orElseThrow(() -> ControlException.unknown("there is no topic " + thread));
    }

    static JsonNode begin(ControlRequest request) {
        String name = GroupCalls.title(request, "name");
        long color = request.number("color", Topic.USUAL_COLOR);
        if (!Topic.isColor(color)) throw ControlException.wrong("\"color\" is none of Telegram's");
        StandinBot bot = request.bot();
        return bot.alone(() -> {
            Group group = request.group();
            if (!group.isForum()) throw ControlException.impossible("this group has no topics");
            if (group.topics().size() >= Group.MOST_TOPICS)
                throw ControlException.impossible("a group has " + Group.MOST_TOPICS + " topics at most");
            Topic topic = bot.groupActs().begin(group, request.person().asUser(), name, (int) color);
            return Json.object().put("topic", topic.thread());
        });
    }

    /** Whoever began a topic, or leads the group, names it anew, closes it or opens it again. */
    static JsonNode change(ControlRequest request) {
        boolean renames = request.body().has("name");
        String name = renames ? GroupCalls.title(request, "name") : "";
        StandinBot bot = request.bot();
        return bot.alone(() -> {
            Group group = request.group();
            Topic topic = topic(request.number("topic", 0), group);
            StandinPerson by = request.person();
            if (!group.status(by.id()).leads() && topic.creator() != by.id())
                throw ControlException.impossible("this topic is another one's");
            boolean closed = request.flag("closed", topic.closed());
            ObjectNode user = by.asUser();
            GroupActs acts = bot.groupActs();
            if (renames && !name.equals(topic.name())) acts.rename(group, user, topic, name);
            if (closed != topic.closed()) acts.close(group, user, topic(topic.thread(), group), closed);
            return topic(topic.thread(), group).asListed();
        });
    }
}
