package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One bot and everything that happened to it; whoever changes it does so alone. */
public final class StandinBot {

    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final long id;
    private final StandinContext ground;
    private final String key;
    private final BotProfile settings;
    private final Updates updates;
    private final Media media;
    private final OpenTaps taps = new OpenTaps();
    private final ChangeSignal bell = new ChangeSignal();
    private final Counter messageIds;
    private final ConcurrentHashMap<Long, Chat> chats = new ConcurrentHashMap<>();
    private volatile long lastCall = System.nanoTime();

    StandinBot(long id, StandinContext ground) {
        this.id = id;
        this.ground = ground;
        key = "bot/" + id;
        settings = new BotProfile(ground.journal(), key + "/set/");
        updates = new Updates(ground.journal(), key + "/update");
        media = new Media(ground.journal(), ground.shelf(), key + "/media");
        messageIds = new Counter(ground.journal(), key + "/last-message", 0);
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

    public BotProfile settings() {
        return settings;
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
    public ChangeSignal bell() {
        return bell;
    }

    public Instant now() {
        return ground.clock().now();
    }

    public String username() {
        return "zapis" + id + "_bot";
    }

    public ObjectNode asUser() {
        String name = settings.find("name", "").map(JsonNode::asString).orElse(username());
        return Json.object()
                .put("id", id)
                .put("is_bot", true)
                .put("first_name", name)
                .put("username", username());
    }

    public Chat chat(StandinPerson person) {
        return chats.computeIfAbsent(
                person.id(), of -> new Chat(person, ground.journal(), key + "/chat/" + person.id()));
    }

    /** A person's message goes into the chat and on to the bot. */
    public Message hear(Chat chat, ObjectNode content) {
        chat.start();
        Message message = add(chat, false, content);
        offer("message", message.forBot());
        return message;
    }

    public Message say(Chat chat, ObjectNode content) {
        return add(chat, true, content);
    }

    private Message add(Chat chat, boolean fromBot, ObjectNode content) {
        int messageId = Math.toIntExact(messageIds.next());
        ObjectNode body = Json.object().put("message_id", messageId);
        body.set("from", fromBot ? asUser() : chat.person().asUser());
        body.set("chat", chat.person().asChat());
        body.put("date", now().getEpochSecond()).setAll(content);
        return told(chat, chat.add(messageId, fromBot, body));
    }

    /** A message gets another body in place. */
    public Message change(Chat chat, Message old, ObjectNode body) {
        return told(chat, chat.change(old, body));
    }

    public void delete(Chat chat, Message message) {
        told(chat, chat.delete(message));
    }

    private Message told(Chat chat, Message message) {
        ground.live().tell("message", about(chat).set("message", MessageView.of(message)));
        bell.ring();
        return message;
    }

    /** The person shuts the bot out or lets it in again; the bot hears of it. */
    public void block(Chat chat, boolean now) {
        if (chat.blocked() == now) return;
        chat.block(now);
        offer("my_chat_member", BlockUpdates.changed(this, chat));
        ground.live().tell("chat", about(chat).put("blocked", now));
    }

    public void tell(String kind, Chat chat) {
        ground.live().tell(kind, about(chat));
    }

    public void tellProfile() {
        ground.live().tell("profile", Json.object().put("bot", id));
    }

    private ObjectNode about(Chat chat) {
        return Json.object().put("bot", id).put("person", chat.person().id());
    }

    /** Queues an update of this kind, unless the bot asked not to get such. */
    public void offer(String kind, ObjectNode content) {
        if (AllowedUpdates.of(settings).contains(kind)) updates.add(kind, content);
    }

    public long offerRaw(ObjectNode update) {
        return updates.addRaw(update);
    }

    /** The tap of a button, as the bot gets it, and the answer that the person waits for. */
    public Tap tap(Chat chat, Message message, String data) {
        Tap tap = taps.open(now());
        ObjectNode query = Json.object().put("id", tap.id());
        query.set("from", chat.person().asUser());
        query.set("message", message.deleted() ? message.inaccessible() : message.forBot());
        query.put("chat_instance", Long.toString(chat.person().id() * 31 + id)).put("data", data);
        offer("callback_query", query);
        return tap;
    }

    /** The commands that this person finds in the menu. */
    public JsonNode commandsFor(StandinPerson person) {
        return Optional.<JsonNode>empty()
                .or(() -> settings.find("commands/chat:" + person.id(), person.language()))
                .or(() -> settings.find("commands/all_private_chats", person.language()))
                .or(() -> settings.find("commands/default", person.language()))
                .orElseGet(Json::array);
    }
}
