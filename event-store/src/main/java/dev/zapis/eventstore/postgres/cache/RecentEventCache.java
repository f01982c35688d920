package dev.zapis.eventstore.postgres.cache;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The newest events in memory: all in ({@link #floor()}, {@link #head()}], bounded in number and bytes, the oldest leave.
 * Readers take no lock. What they look at may leave while they look: then they say so instead of answering.
 */
public final class RecentEventCache {

    /** The answer of {@link #conflict} when memory does not reach back far enough. */
    public static final long UNKNOWN = -1;

    /** So many appends of this instance may wait for what others recorded before them. */
    private static final int MOST_EARLY = 64;

    private final EventRingBuffer ring;
    private final TreeMap<Long, List<StoredEvent>> early = new TreeMap<>();
    private volatile Runnable risen = () -> {};

    public RecentEventCache(int mostEvents, long mostBytes) {
        this.ring = new EventRingBuffer(mostEvents, mostBytes);
    }

    /** What is to be done, at once and on the thread that adds, whenever the head has risen. */
    public void whenRisen(Runnable reaction) {
        risen = reaction;
    }

    /** Position of the newest event in memory; to be read before what it shall cover. */
    public long head() {
        return ring.head();
    }

    /** All events above it, up to the head, are in memory; nothing is any more when it is {@code Long.MAX_VALUE}. */
    public long floor() {
        return ring.floor();
    }

    /** Whether all events above this position are in memory. */
    boolean covers(long after) {
        return after >= ring.floor();
    }

    /**
     * The lowest position above {@code after} that contradicts the condition; 0 if none up to the head does, {@link #UNKNOWN}
     * when an event above {@code after} is not in memory, or has left it meanwhile.
     */
    public long conflict(Criteria condition, long after) {
        long lowest = Long.MAX_VALUE;
        for (var item : condition.items()) {
            lowest = Math.min(lowest, first(item, after));
        }
        if (!covers(after)) {
            return UNKNOWN;
        }
        return lowest == Long.MAX_VALUE ? 0 : lowest;
    }

    /** Position of an event in memory that has one of the tags; 0 if none has. */
    public long once(Set<String> tags) {
        for (var tag : tags) {
            long position = ring.index().first(tag);
            if (position > 0) {
                return position;
            }
        }
        return 0;
    }

    /** The matching events above {@code after} and the head that they were looked for up to; null if not all are in memory. */
    @Nullable
    public SourcingResult source(Criteria criteria, long after) {
        long upTo = ring.head();
        var matching = matching(criteria, after, upTo);
        return covers(after) && after <= upTo ? new SourcingResult(upTo, matching) : null;
    }

    /** At most so many events from the one after this position on, in order; none if that one is not in memory. */
    public List<StoredEvent> page(long after, int most) {
        if (!covers(after)) {
            return List.of();
        }
        long last = Math.min(ring.head(), after + most);
        var page = new ArrayList<StoredEvent>((int) Math.max(0, last - after));
        for (long position = after + 1; position <= last; position++) {
            var event = ring.at(position);
            if (event == null) {
                break;
            }
            page.add(event);
        }
        return page;
    }

    /**
     * Takes in what comes after the head. Events known already are ignored; what comes before its time is kept for a while.
     *
     * @return false if events between are missing
     */
    public boolean add(List<StoredEvent> next) {
        boolean added = taken(next);
        if (added) {
            risen.run();
        }
        return added;
    }

    private synchronized boolean taken(List<StoredEvent> next) {
        if (next.isEmpty() || ring.floor() == Long.MAX_VALUE) {
            return next.isEmpty();
        }
        if (next.getFirst().position() > ring.head() + 1) {
            keep(next);
            return false;
        }
        put(next);
        while (!early.isEmpty() && early.firstKey() <= ring.head() + 1) {
            put(early.pollFirstEntry().getValue());
        }
        return true;
    }

    /** Begins anew, empty, at a higher head: for when so much is missing that what is here is of no use. */
    public synchronized void restart(long at) {
        if (ring.floor() < at && ring.head() <= at) {
            ring.restart(at);
        }
    }

    /** Nothing is answered from memory any more, for ever. */
    public synchronized void end() {
        early.clear();
        ring.end();
    }

    /** Drops the subject's data key wherever it is in memory. */
    public synchronized void forget(String subject) {
        ring.replaceEach(event -> event != null && subject.equals(event.subject()) ? withoutKey(event) : event);
        early.replaceAll((first, events) -> events.stream()
                .map(event -> subject.equals(event.subject()) ? withoutKey(event) : event)
                .toList());
    }

    private void keep(List<StoredEvent> next) {
        early.put(next.getFirst().position(), next);
        if (early.size() > MOST_EARLY) {
            early.pollLastEntry();
        }
    }

    private void put(List<StoredEvent> events) {
        for (var event : events) {
            if (event.position() > ring.head()) {
                ring.put(event);
            }
        }
    }

    /** Position of the first matching event above {@code after}; the highest number if none matches. */
    private long first(Criterion item, long after) {
        long[] lowest = {Long.MAX_VALUE};
        each(item, after, position -> {
            boolean matches = position < lowest[0] && matches(item, position);
            lowest[0] = matches ? position : lowest[0];
            return position < lowest[0];
        });
        return lowest[0];
    }

    private List<StoredEvent> matching(Criteria criteria, long after, long upTo) {
        var found = new ArrayList<StoredEvent>();
        int lists = 0;
        for (var item : criteria.items()) {
            lists += each(item, after, position -> {
                var event = position <= upTo ? ring.at(position) : null;
                if (event != null && item.matches(event.type(), event.tags())) {
                    found.add(event);
                }
                return position <= upTo;
            });
        }
        return lists < 2 ? found : inOrder(found);
    }

    private static List<StoredEvent> inOrder(List<StoredEvent> found) {
        found.sort(Comparator.comparingLong(StoredEvent::position));
        for (int i = found.size() - 1; i > 0; i--) {
            if (found.get(i).position() == found.get(i - 1).position()) {
                found.remove(i);
            }
        }
        return found;
    }

    /** Goes through each list of candidates upwards while it is told to; answers how many lists there were. */
    private int each(Criterion item, long after, LongPredicate goOn) {
        var lists = ring.index().candidates(item, after);
        if (lists == null) {
            long last = ring.head();
            long position = after + 1;
            while (position <= last && goOn.test(position)) {
                position++;
            }
            return 1;
        }
        for (var positions : lists) {
            int end = positions.end();
            int i = positions.above(after);
            while (i < end && goOn.test(positions.at(i))) {
                i++;
            }
        }
        return lists.size();
    }

    private boolean matches(Criterion item, long position) {
        var event = ring.at(position);
        return event != null && item.matches(event.type(), event.tags());
    }

    private static StoredEvent withoutKey(StoredEvent event) {
        return new StoredEvent(
                event.position(),
                event.id(),
                event.type(),
                event.version(),
                event.payload(),
                event.metadata(),
                event.at(),
                event.recordedAt(),
                event.tags(),
                event.subject(),
                null);
    }
}
