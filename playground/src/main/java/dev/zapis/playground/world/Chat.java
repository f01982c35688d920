package dev.zapis.playground.world;

import dev.zapis.playground.storage.KeyValueLog;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** A chat that a bot may be in, with its messages; used only under its bot's lock. */
public abstract sealed class Chat permits PrivateChat, Group {

    static final int KEPT_MESSAGES = 500;

    private final KeyValueLog log;
    private final String key;
    private final Counter messageIds;
    private final Counter seqs;
    private final TreeMap<Integer, Message> messages = new TreeMap<>();
    private int read;

    Chat(KeyValueLog log, String key, Counter messageIds) {
        this.log = log;
        this.key = key;
        this.messageIds = messageIds;
        seqs = new Counter(log, key + "/seq", 0);
        log.under(key + "/message/").values().stream()
                .map(Message::read)
                .forEach(message -> messages.put(message.id(), message));
        read = log.find(key + "/read").map(kept -> kept.asInt()).orElse(0);
    }

    public abstract long id();

    /** The chat as the Bot API shows it. */
    public abstract ObjectNode asChat();

    /** Whether somebody who reads here has not read this until they look. */
    abstract boolean isNews(Message message);

    int nextMessageId() {
        return Math.toIntExact(messageIds.next());
    }

    Message add(int id, boolean fromBot, ObjectNode body) {
        Message message = keep(new Message(id, seqs.next(), fromBot, false, false, body));
        while (messages.size() > KEPT_MESSAGES) {
            Message oldest = messages.pollFirstEntry().getValue();
            log.remove(key + "/message/" + oldest.id());
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
        log.put(key + "/message/" + message.id(), message.kept());
        return message;
    }

    /** Everything up to this message has been looked at; what was read before stays read. */
    public void read(int upTo) {
        if (upTo <= read) return;
        read = upTo;
        log.put(key + "/read", LongNode.valueOf(read));
    }

    /** How many messages nobody has looked at. */
    public int unread() {
        return Math.toIntExact(messages.tailMap(read, false).values().stream()
                .filter(message -> !message.deleted() && isNews(message))
                .count());
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

    List<Message> all() {
        return List.copyOf(messages.values());
    }
}
