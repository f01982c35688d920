package dev.zapis.eventstore.postgres;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.StoredEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The newest events in memory, found by tag. */
final class Recent {

    private final int most;
    private final Map<String, Deque<StoredEvent>> byTag = new HashMap<>();
    private final Deque<StoredEvent> events = new ArrayDeque<>();
    private long head;
    private long floor;

    Recent(int mostEvents) {
        this.most = mostEvents;
    }

    /** Position of the newest event in memory. */
    synchronized long head() {
        return head;
    }

    /** All events above it, up to the head, are in memory. */
    synchronized long floor() {
        return floor;
    }

    /** The lowest position above {@code after} of an event that matches; 0 if none does. */
    synchronized long conflict(Criteria condition, long after) {
        long lowest = 0;
        for (var item : condition.items()) {
            long found = after >= head ? 0 : conflict(item, after);
            lowest = lowest == 0 || found != 0 && found < lowest ? found : lowest;
        }
        return lowest;
    }

    /** The lowest position in memory of an event with one of the tags; 0 if none has. */
    synchronized long once(Set<String> tags) {
        long lowest = 0;
        for (var tag : tags) {
            var having = byTag.get(tag);
            if (having != null && (lowest == 0 || having.getFirst().position() < lowest)) {
                lowest = having.getFirst().position();
            }
        }
        return lowest;
    }

    /** Events in order, without gaps; what is known is passed over, a gap before them makes memory start anew. */
    synchronized boolean add(List<StoredEvent> next) {
        for (var event : next) {
            if (event.position() > head) {
                if (event.position() != head + 1) {
                    restart(event.position() - 1);
                }
                add(event);
            }
        }
        return true;
    }

    private void restart(long position) {
        events.clear();
        byTag.clear();
        floor = position;
    }

    private void add(StoredEvent event) {
        head = event.position();
        events.addLast(event);
        event.tags().forEach(tag -> byTag.computeIfAbsent(tag, none -> new ArrayDeque<>(2))
                .addLast(event));
        if (events.size() > most) {
            forget(events.removeFirst());
        }
    }

    private void forget(StoredEvent oldest) {
        floor = oldest.position();
        for (var tag : oldest.tags()) {
            var having = byTag.get(tag);
            if (having != null) {
                having.removeFirst();
                if (having.isEmpty()) {
                    byTag.remove(tag);
                }
            }
        }
    }

    /** The newest first: what is asked about lies near the head as a rule. */
    private long conflict(Criterion item, long after) {
        var having = new ArrayList<>(List.of(events));
        for (var tag : item.tags()) {
            having.add(byTag.getOrDefault(tag, new ArrayDeque<>(1)));
        }
        var fewest =
                having.stream().min((one, other) -> one.size() - other.size()).orElse(events);
        long lowest = 0;
        for (var newest = fewest.descendingIterator(); newest.hasNext(); ) {
            var event = newest.next();
            if (event.position() <= after) {
                break;
            } else if (item.matches(event.type(), event.tags())) {
                lowest = event.position();
            }
        }
        return lowest;
    }
}
