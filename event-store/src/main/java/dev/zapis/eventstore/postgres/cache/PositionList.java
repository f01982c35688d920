package dev.zapis.eventstore.postgres.cache;

import java.util.Arrays;

/**
 * Rising positions of events that have something in common. One thread at a time writes, others read beside it without a lock:
 * what is written is never overwritten, and where there is no room left, a copy takes over.
 */
final class PositionList {

    private final long[] items;
    private volatile int from;
    private volatile int to;

    private PositionList(long[] items, int to) {
        this.items = items;
        this.to = to;
    }

    static PositionList of(long first) {
        return new PositionList(new long[] {first, 0}, 1);
    }

    /** With a higher position at the end: this one, or what takes its place. */
    PositionList and(long next) {
        if (to < items.length) {
            items[to] = next;
            to++;
            return this;
        }
        int size = to - from;
        var grown = Arrays.copyOf(Arrays.copyOfRange(items, from, to), size + Math.max(2, size / 2));
        grown[size] = next;
        return new PositionList(grown, size + 1);
    }

    /** Takes the lowest one out; false if none is left. */
    boolean dropFirst() {
        from++;
        return from < to;
    }

    /** Where the first position above this one stands: an index up to {@link #end()}. */
    int above(long position) {
        int start = from;
        int end = to;
        // Most questions are about the newest few.
        if (start == end || items[end - 1] <= position) {
            return end;
        }
        int found = Arrays.binarySearch(items, start, end, position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int end() {
        return to;
    }

    long at(int index) {
        return items[index];
    }
}
