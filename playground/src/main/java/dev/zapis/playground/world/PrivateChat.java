package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.storage.KeyValueLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The private chat of one bot with one person. */
public final class PrivateChat extends Chat {

    private final StandinPerson person;
    private final KeyValueLog log;
    private final String key;
    private boolean started;
    private boolean blocked;

    PrivateChat(StandinPerson person, KeyValueLog log, String key, Counter messageIds) {
        super(log, key, messageIds);
        this.person = person;
        this.log = log;
        this.key = key;
        JsonNode state = log.find(key + "/state").orElseGet(Json::object);
        started = state.path("started").asBoolean(false);
        blocked = state.path("blocked").asBoolean(false);
    }

    public StandinPerson person() {
        return person;
    }

    @Override
    public long id() {
        return person.id();
    }

    @Override
    public ObjectNode asChat() {
        return person.asChat();
    }

    @Override
    boolean isNews(Message message) {
        return message.fromBot();
    }

    /** Whether the person has ever written to the bot. */
    public boolean started() {
        return started;
    }

    public boolean blocked() {
        return blocked;
    }

    void start() {
        if (!started) mark(true, false);
    }

    void block(boolean now) {
        mark(started, now);
    }

    private void mark(boolean nowStarted, boolean nowBlocked) {
        started = nowStarted;
        blocked = nowBlocked;
        log.put(key + "/state", Json.object().put("started", started).put("blocked", blocked));
    }
}
