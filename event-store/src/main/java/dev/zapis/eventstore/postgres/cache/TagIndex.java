package dev.zapis.eventstore.postgres.cache;

import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where in memory each tag and each type stands. One thread at a time writes, others read beside it without a lock. */
final class TagIndex {

    private final Map<String, PositionList> tags = new ConcurrentHashMap<>();
    private final Map<String, PositionList> types = new ConcurrentHashMap<>();

    void add(StoredEvent event) {
        put(types, event.type(), event.position());
        for (var tag : event.tags()) {
            put(tags, tag, event.position());
        }
    }

    /** Takes out the event with the lowest position. */
    void dropFirst(StoredEvent event) {
        drop(types, event.type());
        for (var tag : event.tags()) {
            drop(tags, tag);
        }
    }

    /** Position of the first event in memory with this tag; 0 if none has it. */
    long first(String tag) {
        var positions = tags.get(tag);
        if (positions == null) {
            return 0;
        }
        int first = positions.above(0);
        return first < positions.end() ? positions.at(first) : 0;
    }

    /**
     * Lists of positions with every event above {@code after} among them that may match, as few as possible; null where no list
     * narrows it down.
     */
    @Nullable
    List<PositionList> candidates(Criterion item, long after) {
        if (!item.tags().isEmpty()) {
            return rarest(item, after);
        }
        if (item.types().isEmpty()) {
            return null;
        }
        var found = new ArrayList<PositionList>(item.types().size());
        for (var type : item.types()) {
            var positions = types.get(type);
            if (positions != null) {
                found.add(positions);
            }
        }
        return found;
    }

    /** The tag that the fewest events above {@code after} have. */
    private List<PositionList> rarest(Criterion item, long after) {
        PositionList rarest = null;
        int fewest = Integer.MAX_VALUE;
        for (var tag : item.tags()) {
            var positions = tags.get(tag);
            if (positions == null) {
                return List.of();
            }
            int above = positions.above(after);
            int count = positions.end() - above;
            if (count < fewest) {
                fewest = count;
                rarest = positions;
            }
        }
        return rarest == null ? List.of() : List.of(rarest);
    }

    private static void put(Map<String, PositionList> index, String key, long position) {
        var known = index.get(key);
        var now = known == null ? PositionList.of(position) : known.and(position);
        if (now != known) {
            index.put(key, now);
        }
    }

    private static void drop(Map<String, PositionList> index, String key) {
        var known = index.get(key);
        if (known != null && !known.dropFirst()) {
            index.remove(key);
        }
    }
}
