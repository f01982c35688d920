package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One bot and everything that happened to it; whoever changes it does so alone. */
public final class StandinBot {

    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final long id;
    private final StandinContext context;
    private final String key;
    private final BotProfile profile;
    private final Updates updates;
    private final Media media;
    private final OpenTaps taps = new OpenTaps();
    private final ChangeSignal signal = new ChangeSignal();
    private final Counter messageIds;
    private final ConcurrentHashMap<Long, PrivateChat> chats = new ConcurrentHashMap<>();
    private final Groups groups;
    private final BotNews news;
    private final GroupActs groupActs = new GroupActs(this);
    private volatile long lastCall = System.nanoTime();

    StandinBot(long id, StandinContext context) {
        this.id = id;
        this.context = context;
        key = "bot/" + id;
        news = new BotNews(id, context.feed());
        profile = new BotProfile(context.log(), key + "/set/");
        updates = new Updates(context.log(), key + "/update", this::taken);
        media = new Media(context.log(), context.store(), key + "/media");
        messageIds = new Counter(context.log(), key + "/last-message", 0);
        groups = new Groups(context.log(), key + "/groups");
    }

    /** Runs a short piece of work that nobody may interrupt; nothing in it waits. */
    public synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }

    void called() {
        lastCall = System.nanoTime();
    }

    /** Whether the bot has not called for longer than any poll lasts. */
    boolean isSilent() {
        return System.nanoTime() - lastCall > SILENCE.toNanos();
    }

    public long id() {
        return id;
    }

    public BotProfile profile() {
        return profile;
    }

    public Updates updates() {
        return updates;
    }

    public Media media() {
        return media;
    }

    public OpenTaps taps() {
        return taps;
    }

    /** Rings when any chat changes. */
    public ChangeSignal signal() {
        return signal;
    }

    public Instant now() {
        return context.clock().now();
    }

    public String username() {
        return "zapis" + id + "_bot";
    }

    public ObjectNode asUser() {
        String name = profile.find("name", "").map(JsonNode::asString).orElse(username());
        return Json.object()
                .put("id", id)
                .put("is_bot", true)
                .put("first_name", name)
                .put("username", username());
    }

    public PrivateChat chat(StandinPerson person) {
        return chats.computeIfAbsent(
                person.id(), of -> new PrivateChat(person, context.log(), key + "/chat/" + person.id(), messageIds));
    }

    public Groups groups() {
        return groups;
    }

    public GroupActs groupActs() {
        return groupActs;
    }

    /** What a person says goes into the chat, and on to the bot if it hears that. */
    public Message hear(Chat chat, ObjectNode from, ObjectNode content) {
        if (chat instanceof PrivateChat open) open.start();
        Message message = add(chat, from, content);
        // Before anybody sees the message, or it would look taken for a moment.
        if (BotPrivacy.hears(this, chat, message)) offer("message", message.forBot());
        return told(chat, message);
    }

    public Message say(Chat chat, ObjectNode content) {
        return told(chat, add(chat, asUser(), content));
    }

    private Message add(Chat chat, ObjectNode from, ObjectNode content) {
        int messageId = chat.nextMessageId();
        ObjectNode body = Json.object().put("message_id", messageId);
        body.set("from", from);
        body.set("chat", chat.asChat());
        body.put("date", now().getEpochSecond()).setAll(content);
        if (content.has("forum_topic_created"))
            body.put("message_thread_id", messageId).put("is_topic_message", true);
        return chat.add(messageId, from.path("id").asLong() == id, body);
    }

    /** A message gets another body in place. */
    public Message change(Chat chat, Message old, ObjectNode body) {
        return told(chat, chat.change(old, body));
    }

    public void delete(Chat chat, Message message) {
        told(chat, chat.delete(message));
    }

    private Message told(Chat chat, Message message) {
        news.message(chat, message);
        signal.ring();
        return message;
    }

    /** The person shuts the bot out or lets it in again; the bot hears of it. */
    public void block(PrivateChat chat, boolean now) {
        if (chat.blocked() == now) return;
        chat.block(now);
        offer("my_chat_member", MemberUpdates.blocked(this, chat));
        news.blocked(chat);
    }

    private void taken(long chat) {
        news.taken(chat, updates.firstUntaken(chat));
    }

    public void tell(String kind, Chat chat) {
        news.tell(kind, chat);
    }

    public void tellProfile() {
        news.profile();
    }

    /** Somebody has looked at all that the chat holds up to this message. */
    public void read(Chat chat, int upTo) {
        chat.read(upTo);
        news.read(chat);
    }

    /** Queues an update of this kind, unless the bot asked not to get such. */
    public void offer(String kind, ObjectNode content) {
        if (AllowedUpdates.of(profile).contains(kind)) updates.add(kind, content);
    }

    public long offerRaw(ObjectNode update) {
        return updates.addRaw(update);
    }

    /** The tap of a button, as the bot gets it, and the answer that the person waits for. */
    public Tap tap(Chat chat, StandinPerson person, Message message, String data) {
        Tap tap = taps.open(now());
        ObjectNode query = Json.object().put("id", tap.id());
        query.set("from", person.asUser());
        query.set("message", message.deleted() ? message.inaccessible() : message.forBot());
        query.put("chat_instance", Long.toString(chat.id() * 31 + id)).put("data", data);
        offer("callback_query", query);
        return tap;
    }
}
