package dev.zapis.playground.world;

import dev.zapis.playground.storage.KeyValueLog;
import tools.jackson.databind.node.LongNode;

/** A number that only rises, over restarts too. */
final class Counter {

    // After an abrupt end the last numbers given out may not be on disk: nobody gives out this many in that time.
    private static final int LOST_AT_MOST = 1_000;

    private final KeyValueLog log;
    private final String key;
    private long last;

    Counter(KeyValueLog log, String key, long start) {
        this.log = log;
        this.key = key;
        last = log.find(key)
                .map(kept -> kept.asLong() + (log.abrupt() ? LOST_AT_MOST : 0))
                .orElse(start);
    }

    synchronized long next() {
        log.put(key, LongNode.valueOf(++last));
        return last;
    }

    /** A number given from outside is not given out again; tells whether it is a new one. */
    synchronized boolean reach(long given) {
        if (given <= last) return false;
        last = given;
        log.put(key, LongNode.valueOf(last));
        return true;
    }
}
