package dev.zapis.eventstore.identity;

import java.util.UUID;

/**
 * How far a store was seen: to be kept outside of it, so that an older copy put in its place is noticed.
 *
 * @param incarnation a new one with each restore that was accepted
 * @param head position of the newest event; 0 where there was none
 */
public record StoreCheckpoint(UUID incarnation, long head) {

    /** The later one of the same store; fails with {@link StoreRolledBackException} where it is an earlier one or of another incarnation. */
    StoreCheckpoint then(StoreCheckpoint later) {
        if (!later.incarnation().equals(incarnation))
            throw new StoreRolledBackException(StoreRolledBackException.Sign.OTHER_STORE, this, later);
        if (later.head() < head)
            throw new StoreRolledBackException(StoreRolledBackException.Sign.EVENTS_MISSING, this, later);
        return later;
    }
}
