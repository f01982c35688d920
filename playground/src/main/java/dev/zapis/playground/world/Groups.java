package dev.zapis.playground.world;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.storage.KeyValueLog;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.node.ObjectNode;

/** The groups that people have made around one bot. */
public final class Groups {

    public static final int MOST = 50;

    /** Where Telegram's ids of supergroups begin, and count downwards. */
    private static final long FIRST_ID = -1_002_000_000_000L;

    private final KeyValueLog log;
    private final String key;
    private final Counter numbers;
    private final ConcurrentSkipListMap<Long, Group> groups = new ConcurrentSkipListMap<>();

    Groups(KeyValueLog log, String key) {
        this.log = log;
        this.key = key;
        numbers = new Counter(log, key + "/last", 0);
        log.under(key + "/group/").forEach((path, kept) -> {
            if (path.endsWith("/state") && kept instanceof ObjectNode state)
                open(Long.parseLong(path.substring(0, path.indexOf('/'))), state);
        });
    }

    private Group open(long number, ObjectNode state) {
        Group group = new Group(FIRST_ID - number, log, key + "/group/" + number, state);
        groups.put(number, group);
        return group;
    }

    Group make(String title, boolean forum) {
        Group group = open(numbers.next(), Json.object().put("title", title).put("forum", forum));
        group.keep();
        return group;
    }

    /** A group that everybody has left is gone with all that was said. */
    void remove(Group group) {
        long number = FIRST_ID - group.id();
        groups.remove(number);
        log.under(key + "/group/" + number + "/")
                .keySet()
                .forEach(path -> log.remove(key + "/group/" + number + "/" + path));
    }

    public Optional<Group> find(long id) {
        return Optional.ofNullable(groups.get(FIRST_ID - id));
    }

    public Collection<Group> all() {
        return groups.values();
    }

    public boolean full() {
        return groups.size() >= MOST;
    }
}
