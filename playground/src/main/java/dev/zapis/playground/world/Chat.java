package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.storage.KeyValueLog;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The private chat of one bot with one person; used only under its bot's lock. */
public final class Chat {

    static final int KEPT_MESSAGES = 500;

    private final StandinPerson person;
    private final KeyValueLog journal;
    private final String key;
    private final Counter seqs;
    private final TreeMap<Integer, Message> messages = new TreeMap<>();
    private boolean started;
    private boolean blocked;

    Chat(StandinPerson person, KeyValueLog journal, String key) {
        this.person = person;
        this.journal = journal;
        this.key = key;
        seqs = new Counter(journal, key + "/seq", 0);
        journal.under(key + "/message/").values().stream()
                .map(Message::read)
                .forEach(message -> messages.put(message.id(), message));
        JsonNode state = journal.find(key + "/state").orElseGet(Json::object);
        started = state.path("started").asBoolean(false);
        blocked = state.path("blocked").asBoolean(false);
    }

    public StandinPerson person() {
        return person;
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
        journal.put(key + "/state", Json.object().put("started", started).put("blocked", blocked));
    }

    Message add(int id, boolean fromBot, ObjectNode body) {
        Message message = keep(new Message(id, seqs.next(), fromBot, false, false, body));
        while (messages.size() > KEPT_MESSAGES) {
            Message oldest = messages.pollFirstEntry().getValue();
            journal.remove(key + "/message/" + oldest.id());
        }
        return message;
    }

    Message change(Message old, ObjectNode body) {
        return keep(old.changed(seqs.next(), body));
    }

    Message delete(Message old) {
        return keep(old.gone(seqs.next()));
    }

    private Message keep(Message message) {
        messages.put(message.id(), message);
        journal.put(key + "/message/" + message.id(), message.kept());
        return message;
    }

    /** A message that is there or was deleted, unless it is too long ago. */
    public Optional<Message> remembered(int id) {
        return Optional.ofNullable(messages.get(id));
    }

    public Optional<Message> find(int id) {
        return remembered(id).filter(message -> !message.deleted());
    }

    /** What is new or changed since then, in the order of the changes. */
    public List<Message> after(long seq) {
        return messages.values().stream()
                .filter(message -> message.seq() > seq)
                .sorted((one, other) -> Long.compare(one.seq(), other.seq()))
                .toList();
    }

    public Optional<Message> last() {
        return messages.descendingMap().values().stream()
                .filter(message -> !message.deleted())
                .findFirst();
    }
}
