package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What people and the bot do with a group and its topics, told to all who have to know; used under the bot's lock. */
public final class GroupActs {

    private final StandinBot bot;

    GroupActs(StandinBot bot) {
        this.bot = bot;
    }

    public Group make(StandinPerson creator, String title, boolean forum) {
        Group group = bot.groups().make(title, forum);
        group.set(creator.id(), MemberStatus.CREATOR);
        bot.tell("group", group);
        return group;
    }

    /** People come in, or the bot's word about them changes; whoever is removed may be asked in again. */
    public void becomes(Group group, StandinPerson by, StandinPerson person, MemberStatus after) {
        MemberStatus before = group.status(person.id());
        group.set(person.id(), after);
        if (group.isLedByBot()) bot.offer("chat_member", update(group, by.asUser(), person.asUser(), before, after));
        told(group, by.asUser(), person.asUser(), before, after);
        if (group.present().isEmpty()) bot.groups().remove(group);
        bot.tell("group", group);
    }

    public void botBecomes(Group group, ObjectNode by, MemberStatus after) {
        MemberStatus before = group.bot().orElse(MemberStatus.LEFT);
        group.setBot(after);
        bot.offer("my_chat_member", update(group, by, bot.asUser(), before, after));
        told(group, by, bot.asUser(), before, after);
        bot.tell("group", group);
    }

    private ObjectNode update(Group group, ObjectNode by, ObjectNode user, MemberStatus before, MemberStatus after) {
        return MemberUpdates.inGroup(bot, group, new MemberUpdates.Change(by, user, before, after));
    }

    /** The line that stands between the messages. */
    private void told(Group group, ObjectNode by, ObjectNode user, MemberStatus before, MemberStatus after) {
        ObjectNode content = Json.object();
        if (!before.isThere() && after.isThere())
            content.putArray("new_chat_members").add(user);
        if (before.isThere() && !after.isThere()) content.set("left_chat_member", user);
        if (!content.isEmpty()) service(group, by, content);
    }

    public Topic begin(Group group, ObjectNode by, String name, int color) {
        ObjectNode content = Json.object();
        content.putObject("forum_topic_created").put("name", name).put("icon_color", color);
        Message message = service(group, by, content);
        Topic topic = new Topic(message.id(), name, color, by.path("id").asLong(), false);
        group.put(topic);
        bot.tell("group", group);
        return topic;
    }

    public void rename(Group group, ObjectNode by, Topic topic, String name) {
        changed(
                group,
                by,
                topic.named(name),
                "forum_topic_edited",
                Json.object().put("name", name));
    }

    public void close(Group group, ObjectNode by, Topic topic, boolean now) {
        String what = now ? "forum_topic_closed" : "forum_topic_reopened";
        changed(group, by, topic.closed(now), what, Json.object());
    }

    private void changed(Group group, ObjectNode by, Topic after, String what, ObjectNode how) {
        group.put(after);
        ObjectNode content = Json.object();
        content.set(what, how);
        group.place(content, after.thread());
        service(group, by, content);
        bot.tell("group", group);
    }

    /** A topic goes with all that was said in it. */
    public void remove(Group group, Topic topic) {
        List<Message> said = group.all().stream()
                .filter(message -> !message.deleted() && message.thread() == topic.thread())
                .toList();
        said.forEach(message -> bot.delete(group, message));
        group.drop(topic);
        bot.tell("group", group);
    }

    private Message service(Group group, ObjectNode by, ObjectNode content) {
        boolean own = by.path("id").asLong() == bot.id();
        return own ? bot.say(group, content) : bot.hear(group, by, content);
    }
}
