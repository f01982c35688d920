package dev.zapis.eventstore;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The one ordered log of all events. Positions are 1, 2, 3 … without gaps, and no event ever appears below one that a reader
 * has seen. Cancelling a subscription never reaches the database.
 */
public interface EventLog {

    /**
     * Records the events of one append. The answer comes on a thread that the log works with: what follows must not block it, and
     * who was told {@link OverloadedException} waits a little before asking again.
     *
     * @return the position of its last event; fails with {@link AppendConflictException} when the condition does not hold, with
     *     {@link OverloadedException} at once when there is more to do than can be done in time, with {@link DuplicateEventIdException}, and with
     *     {@link NotStorableException}
     */
    Mono<Long> append(Append append);

    /** All that a decision needs to know: {@link #source(Criteria, long)} from the first event on. */
    default Mono<SourcingResult> source(Criteria criteria) {
        return source(criteria, 0);
    }

    /**
     * The matching events above {@code after}, for whoever knows what there is up to it. It may be answered from memory: then the
     * head is one that this instance has seen, and an append on it may meet a conflict that {@link #fresh} would have shown.
     */
    Mono<SourcingResult> source(Criteria criteria, long after);

    /** As {@link #source(Criteria, long)}, from the database as it is now. */
    default Mono<SourcingResult> fresh(Criteria criteria, long after) {
        return source(criteria, after);
    }

    /** All events above {@code after} in order, then those to come: never completes, and mends itself after a failure. */
    Flux<StoredEvent> tail(long after);

    /** As {@link #tail}, in lists of at most {@code most} events: what has come meanwhile is the next list. */
    default Flux<List<StoredEvent>> batches(long after, int most) {
        return tail(after).map(List::of);
    }

    /** Position of the newest event; 0 while there is none. */
    Mono<Long> head();

    /** The subject's wrapped data key; empty if there is none. */
    Mono<byte[]> dataKey(String subject);
}
