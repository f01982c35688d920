package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.storage.KeyValueLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A group of people, perhaps with the bot, perhaps with topics: a supergroup in Telegram's words. */
public final class Group extends Chat {

    public static final int MOST_MEMBERS = 200;
    public static final int MOST_TOPICS = 100;

    private static final int MOST_KNOWN = 1_000;

    private final long id;
    private final KeyValueLog log;
    private final String key;
    private final String title;
    private final boolean forum;
    private final Map<Long, MemberStatus> people = new LinkedHashMap<>();
    private final TreeMap<Integer, Topic> topics = new TreeMap<>();
    private Optional<MemberStatus> bot = Optional.empty();

    Group(long id, KeyValueLog log, String key, ObjectNode state) {
        super(log, key, new Counter(log, key + "/last-message", 0));
        this.id = id;
        this.log = log;
        this.key = key;
        title = state.path("title").asString();
        forum = state.path("forum").asBoolean();
        state.path("people")
                .properties()
                .forEach(member -> people.put(Long.valueOf(member.getKey()), MemberStatus.read(member.getValue())));
        state.path("topics").forEach(topic -> topics.put(topic.path("topic").asInt(), Topic.read(topic)));
        if (state.has("bot")) bot = Optional.of(MemberStatus.read(state.path("bot")));
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public ObjectNode asChat() {
        ObjectNode chat = Json.object().put("id", id).put("title", title);
        if (forum) chat.put("is_forum", true);
        return chat.put("type", "supergroup");
    }

    @Override
    boolean isNews(Message message) {
        return !message.isService();
    }

    public String title() {
        return title;
    }

    public boolean isForum() {
        return forum;
    }

    /** What the bot is here; nothing if it never was: then it does not know that there is such a group. */
    public Optional<MemberStatus> bot() {
        return bot;
    }

    public boolean hasBot() {
        return bot.filter(MemberStatus::isThere).isPresent();
    }

    /** Whether the bot is an administrator. */
    public boolean isLedByBot() {
        return bot.filter(MemberStatus::leads).isPresent();
    }

    public MemberStatus status(long person) {
        return people.getOrDefault(person, MemberStatus.LEFT);
    }

    public boolean has(long person) {
        return status(person).isThere();
    }

    /** Who is here now, in the order in which they came. */
    public List<Long> present() {
        return matching(MemberStatus::isThere);
    }

    public List<Long> matching(Predicate<MemberStatus> wanted) {
        return people.entrySet().stream()
                .filter(member -> wanted.test(member.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    void set(long person, MemberStatus status) {
        people.put(person, status);
        if (people.size() > MOST_KNOWN) people.values().removeIf(known -> !known.isThere());
        keep();
    }

    void setBot(MemberStatus status) {
        bot = Optional.of(status);
        keep();
    }

    public List<Topic> topics() {
        return new ArrayList<>(topics.values());
    }

    public Optional<Topic> topic(int thread) {
        return Optional.ofNullable(topics.get(thread));
    }

    void put(Topic topic) {
        topics.put(topic.thread(), topic);
        keep();
    }

    void drop(Topic topic) {
        topics.remove(topic.thread());
        keep();
    }

    /** The group as the control API shows it. */
    public ObjectNode asListed() {
        ObjectNode listed = Json.object().put("id", id).put("title", title).put("forum", forum);
        bot.ifPresent(status -> listed.put("bot", status.word()));
        ArrayNode members = listed.putArray("members");
        present().forEach(person -> members.addObject()
                .put("person", person)
                .put("status", status(person).word()));
        ArrayNode shown = listed.putArray("topics");
        topics.values().forEach(topic -> shown.add(topic.asListed()));
        return listed;
    }

    void keep() {
        ObjectNode state = Json.object().put("title", title).put("forum", forum);
        bot.ifPresent(status -> state.put("bot", status.word()));
        ObjectNode members = state.putObject("people");
        people.forEach((person, status) -> members.put(Long.toString(person), status.word()));
        ArrayNode kept = state.putArray("topics");
        topics.values().forEach(topic -> kept.add(topic.kept()));
        log.put(key + "/state", state);
    }

    /** A message that stands in this topic, or is about it, says so; what stands in no topic is left as it is. */
    public void place(ObjectNode content, int thread) {
        if (thread == 0) return;
        content.put("message_thread_id", thread).put("is_topic_message", true);
        // As Telegram does: what answers nothing else answers the message that the topic began with.
        if (!content.has("reply_to_message"))
            find(thread).ifPresent(begin -> content.set("reply_to_message", begin.forBot()));
    }
}
