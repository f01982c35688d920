package dev.zapis.eventstore.axon.cache;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * States of entities, each folded up to a position: at most 50,000 of at most a million events together, the longest unused going
 * first. An old state is as good as a new one, since what was recorded after its position is added whenever it is used.
 */
public final class StateCache {

    private static final int MOST_STATES = 50_000;
    private static final long MOST_EVENTS = 1_000_000;

    private final LinkedHashMap<Key, Folded> states = new LinkedHashMap<>(16, 0.75f, true);
    private long events;

    synchronized @Nullable Folded of(Key key) {
        return states.get(key);
    }

    synchronized void remember(Key key, Folded folded) {
        Folded before = states.get(key);
        if (before == null || before.position() <= folded.position()) {
            states.put(key, folded);
            events += folded.events() - (before == null ? 0 : before.events());
            forgetOldest();
        }
    }

    private void forgetOldest() {
        Iterator<Map.Entry<Key, Folded>> oldest = states.entrySet().iterator();
        while (states.size() > 1 && (states.size() > MOST_STATES || events > MOST_EVENTS)) {
            events -= oldest.next().getValue().events();
            oldest.remove();
        }
    }

    public synchronized void clear() {
        states.clear();
        events = 0;
    }

    /** What a state is a state of: whatever its maker took from the id is in the initial state. */
    record Key(Class<?> type, EventCriteria criteria, Object initial) {}

    /**
     * A state as all events up to a position have made it.
     *
     * @param events how many of them were its own
     */
    record Folded(Object state, long position, long events) {}
}
