package dev.zapis.eventstore.model;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflictException;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/** All that was asked of logs, by whomever, and what they answered, in the order of time. */
final class History {

    /** How an append ended for the one who asked. */
    sealed interface End {

        record Recorded(long position) implements End {}

        record Refused(long position) implements End {}

        /** Failed for another reason: nothing of it may be there. */
        record Failed(Throwable reason) implements End {}

        /** Nobody waited for the answer: it may be there or not. */
        record Abandoned() implements End {}
    }

    /** @param began and {@code ended}: places in the order of time */
    record Attempt(Append append, long began, long ended, End end) {}

    /** @param fresh whether the answer had to be as new as everything that was recorded before it was asked for */
    record Reading(Criteria criteria, long after, long began, SourcingResult answer, boolean fresh) {}

    private final AtomicLong time = new AtomicLong();
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final Queue<Reading> readings = new ConcurrentLinkedQueue<>();
    private final Queue<List<StoredEvent>> tails = new ConcurrentLinkedQueue<>();

    Mono<End> append(EventLog log, Append append) {
        return Mono.defer(() -> {
            long began = time.incrementAndGet();
            return log.append(append)
                    .<End>map(End.Recorded::new)
                    .onErrorResume(error -> Mono.just(
                            error instanceof AppendConflictException conflict
                                    ? new End.Refused(conflict.position())
                                    : new End.Failed(error)))
                    .doOnNext(end -> attempts.add(new Attempt(append, began, time.incrementAndGet(), end)));
        });
    }

    /** The one who asks loses patience, perhaps before the answer. */
    Mono<End> abandon(EventLog log, Append append, Duration patience) {
        return Mono.defer(() -> {
            attempts.add(new Attempt(append, time.incrementAndGet(), Long.MAX_VALUE, new End.Abandoned()));
            return log.append(append)
                    .<End>map(End.Recorded::new)
                    .timeout(patience)
                    .onErrorReturn(new End.Abandoned());
        });
    }

    Mono<SourcingResult> source(EventLog log, Criteria criteria, long after, boolean fresh) {
        return Mono.defer(() -> {
            long began = time.incrementAndGet();
            return (fresh ? log.fresh(criteria, after) : log.source(criteria, after))
                    .doOnNext(answer -> readings.add(new Reading(criteria, after, began, answer, fresh)));
        });
    }

    /** What a follower saw, from its start to where it was stopped. */
    void followed(List<StoredEvent> events) {
        tails.add(events);
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    List<Reading> readings() {
        return List.copyOf(readings);
    }

    List<List<StoredEvent>> tails() {
        return List.copyOf(tails);
    }
}
