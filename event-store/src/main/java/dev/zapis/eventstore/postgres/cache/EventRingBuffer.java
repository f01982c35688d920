package dev.zapis.eventstore.postgres.cache;

import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Sql;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Places for the newest events, all in ({@link #floor()}, {@link #head()}], and where each tag stands among them. One thread
 * at a time writes; others read without a lock.
 */
final class EventRingBuffer {

    private static final int EVENT_BYTES = 400;
    private static final int TAG_BYTES = 200;

    private final TagIndex index = new TagIndex();
    private final AtomicReferenceArray<@Nullable StoredEvent> places;
    private final int mostEvents;
    private final long mostBytes;
    private long bytes;
    private volatile long floor;
    private volatile long head;

    EventRingBuffer(int mostEvents, long mostBytes) {
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
        this.places = new AtomicReferenceArray<>(Integer.highestOneBit(Math.max(1, mostEvents - 1)) * 2);
    }

    long head() {
        return head;
    }

    long floor() {
        return floor;
    }

    TagIndex index() {
        return index;
    }

    /** The event at this position; none if it has left, or has not come. */
    @Nullable
    StoredEvent at(long position) {
        var event = places.get(place(position));
        return event != null && event.position() == position ? event : null;
    }

    /** Takes in the event after the head; the oldest leave where there is no room. */
    void put(StoredEvent event) {
        long weight = weight(event);
        while (head - floor >= mostEvents || floor < head && bytes + weight > mostBytes) {
            dropFirst();
        }
        places.set(place(event.position()), event);
        index.add(event);
        bytes += weight;
        head = event.position();
    }

    /** Empties it and begins anew above this position, which is not below the head. */
    void restart(long at) {
        while (floor < head) {
            dropFirst();
        }
        floor = at;
        head = at;
    }

    /** Drops all for ever: the floor is above every position from now on. */
    void end() {
        floor = Long.MAX_VALUE;
        replaceEach(event -> null);
    }

    void replaceEach(UnaryOperator<@Nullable StoredEvent> change) {
        for (int i = 0; i < places.length(); i++) {
            var event = places.get(i);
            if (event != null) {
                places.set(i, change.apply(event));
            }
        }
    }

    /** The floor rises first: whoever misses the event can see why. */
    private void dropFirst() {
        long leaving = floor + 1;
        floor = leaving;
        var event = Sql.present(places.get(place(leaving)));
        index.dropFirst(event);
        bytes -= weight(event);
        places.set(place(leaving), null);
    }

    /** Bytes that an event takes here, roughly: what its objects and places in the index take is estimated. */
    private static long weight(StoredEvent event) {
        return event.payload().length
                + event.metadata().length
                + EVENT_BYTES
                + (long) TAG_BYTES * event.tags().size();
    }

    private int place(long position) {
        return (int) (position & places.length() - 1);
    }
}
