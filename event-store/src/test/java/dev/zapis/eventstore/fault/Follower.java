package dev.zapis.eventstore.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sees the positions of a stream go by, which must rise by one, and keeps those only that do not. */
final class Follower {

    private final List<Long> strays = new CopyOnWriteArrayList<>();
    private volatile long last;

    /** Called by one thread at a time. */
    void sees(long position) {
        if (position != last + 1) {
            strays.add(position);
        }
        last = position;
    }

    long last() {
        return last;
    }

    List<Long> strays() {
        return List.copyOf(strays);
    }
}
