package dev.zapis.eventstore.identity;

import org.jspecify.annotations.Nullable;

/** The database is not the one that was seen before but an older copy of it, or another: nothing may go on silently. */
public final class StoreRolledBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Sign sign;
    private final transient @Nullable StoreCheckpoint before;
    private final transient StoreCheckpoint now;

    StoreRolledBackException(Sign sign, @Nullable StoreCheckpoint before, StoreCheckpoint now) {
        super(sign + ": seen before " + before + ", now " + now);
        this.sign = sign;
        this.before = before;
        this.now = now;
    }

    /** What tells it. */
    public enum Sign {
        /** Events that were there are not. */
        EVENTS_MISSING,
        /** The store's incarnation is none that was seen before, nor did it follow on one. */
        OTHER_STORE,
        /** Projections have handled events that are not there. */
        PROJECTIONS_AHEAD,
        /** Projections were built from the events of another incarnation. */
        PROJECTIONS_OF_OTHER_STORE
    }

    public Sign sign() {
        return sign;
    }

    /** What was seen before; none where nothing is known of it. */
    public @Nullable StoreCheckpoint before() {
        return before;
    }

    public StoreCheckpoint now() {
        return now;
    }
}
