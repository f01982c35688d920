package dev.zapis.eventstore.identity;

import java.util.UUID;

/**
 * How far a store was seen: to be kept outside of it, so that an older copy put in its place is noticed.
 *
 * @param incarnation a new one with each restore that was accepted
 * @param head position of the newest event; 0 where there was none
 */
public record Sighting(UUID incarnation, long head) {

    /** The later one of the same store; fails with {@link OlderCopy} where it is an earlier one or of another incarnation. */
    Sighting then(Sighting later) {
        if (!later.incarnation().equals(incarnation)) throw new OlderCopy(OlderCopy.Sign.OTHER_STORE, this, later);
        if (later.head() < head) throw new OlderCopy(OlderCopy.Sign.EVENTS_MISSING, this, later);
        return later;
    }
}
