package dev.zapis.eventstore.fault;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflictException;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.OutcomeUnknownException;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Writes down what callers ask of a log and what they are told. */
class Recorder {

    /** After the first ones only a part of the looks is kept: judging each takes as long as the log is. */
    private static final int ALL_LOOKS = 2_000;

    private static final int ONE_LOOK_OF = 32;

    private final Queue<Attempt> answered = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Attempt> open = new ConcurrentHashMap<>();
    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looked = new AtomicInteger();

    /** Never fails: an error is an outcome too. */
    Mono<Outcome> append(EventLog log, Append request) {
        return Mono.defer(() -> {
            var attempt = new Attempt(request, System.nanoTime(), Attempt.NEVER, new Outcome.Unknown());
            begin(attempt);
            return log.append(request)
                    .<Outcome>map(Outcome.Recorded::new)
                    .onErrorResume(error -> Mono.just(outcome(error)))
                    .doOnNext(outcome -> end(new Attempt(request, attempt.begun(), ended(outcome), outcome)));
        });
    }

    Mono<SourcingResult> source(EventLog log, Criteria criteria) {
        return Mono.defer(() -> {
            long begun = System.nanoTime();
            return log.source(criteria).doOnNext(sourced -> {
                int number = looked.incrementAndGet();
                if (number <= ALL_LOOKS || number % ONE_LOOK_OF == 0) {
                    looks.add(new Look(criteria, 0, seen(sourced), begun, System.nanoTime()));
                }
            });
        });
    }

    void begin(Attempt attempt) {
        open.put(id(attempt), attempt);
    }

    void end(Attempt attempt) {
        answered.add(attempt);
        open.remove(id(attempt));
    }

    /** Including those without an answer, whose callers may be no more. */
    List<Attempt> attempts() {
        return Stream.concat(answered.stream(), open.values().stream()).toList();
    }

    List<Look> looks() {
        return List.copyOf(looks);
    }

    long count(Class<? extends Outcome> kind) {
        return answered.stream()
                .filter(attempt -> kind.isInstance(attempt.outcome()))
                .count();
    }

    /** What can't be, if the log is this in the end. */
    List<String> contradictions(List<UUID> log) {
        return SerialOrder.contradictions(attempts(), looks(), log);
    }

    private static UUID id(Attempt attempt) {
        return attempt.request().events().getFirst().id();
    }

    private static long ended(Outcome outcome) {
        return outcome instanceof Outcome.Unknown ? Attempt.NEVER : System.nanoTime();
    }

    private static Outcome outcome(Throwable error) {
        return switch (error) {
            case AppendConflictException conflict -> new Outcome.Refused(conflict.position());
            case OutcomeUnknownException unknown -> new Outcome.Unknown();
            default -> new Outcome.Failed(error.toString());
        };
    }

    private static Look.Seen seen(SourcingResult sourced) {
        return new Look.Seen(
                sourced.head(), sourced.events().stream().map(StoredEvent::id).toList());
    }
}
