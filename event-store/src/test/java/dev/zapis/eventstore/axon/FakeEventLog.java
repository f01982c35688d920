package dev.zapis.eventstore.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflictException;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.DataKey;
import dev.zapis.eventstore.DuplicateEventIdException;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The event log in memory; it answers on a thread of its own, as a driver's event loop does. */
final class FakeEventLog implements EventLog {

    static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
    static final String LOOP = "fake-loop";

    private final Scheduler loop = Schedulers.newSingle(LOOP, true);
    private final Sinks.Many<Long> heads = Sinks.many().replay().latestOrDefault(0L);
    private final Map<String, byte @Nullable []> keys = new HashMap<>();
    private final List<NewEvent> events = new ArrayList<>();
    private int refused;
    private Runnable beforeNextAppend = () -> {};

    synchronized List<NewEvent> events() {
        return List.copyOf(events);
    }

    synchronized void destroyKey(String subject) {
        keys.put(subject, null);
    }

    /** Replaces what is stored: what somebody with access to the database could do. */
    synchronized void tamper(int position, byte[] payload) {
        NewEvent event = events.get(position - 1);
        events.set(
                position - 1,
                new NewEvent(
                        event.id(),
                        event.type(),
                        event.version(),
                        payload,
                        event.metadata(),
                        event.tags(),
                        event.subject(),
                        event.at()));
    }

    /** Gives the subject its key, as another instance might do at any time. */
    synchronized void recordKey(String subject, byte[] wrapped) {
        keys.put(subject, wrapped);
    }

    /** Records a seat of a course that somebody takes or gives up. */
    synchronized void record(String type, String course, String person) {
        byte[] payload = "{\"course\":\"%s\",\"person\":\"%s\"}"
                .formatted(course, person)
                .getBytes(UTF_8);
        Set<String> tags = Set.of("course=" + course, "person=" + person);
        events.add(new NewEvent(UUID.randomUUID(), type, "1", payload, "{}".getBytes(UTF_8), tags, null));
    }

    /** Something that happens between a decision and its append. */
    synchronized void beforeNextAppend(Runnable action) {
        beforeNextAppend = action;
    }

    /** From now on something relevant always comes first. */
    synchronized void refuseAppends(int times) {
        refused = times;
    }

    @Override
    public Mono<Long> append(Append append) {
        return onLoop(() -> {
            synchronized (this) {
                beforeNextAppend.run();
                beforeNextAppend = () -> {};
                check(append);
                checkIds(append);
                append.keys().forEach(key -> keys.put(key.subject(), key.wrapped()));
                events.addAll(append.events());
                heads.tryEmitNext((long) events.size()).orThrow();
                return (long) events.size();
            }
        });
    }

    private void check(Append append) {
        if (refused > 0) {
            refused--;
            throw new AppendConflictException(append.after() + 1);
        }
        checkKeys(append);
        for (long position = 1; position <= events.size(); position++) {
            boolean relevant = position > append.after() && matches(append.condition(), event(position));
            if (relevant || event(position).tags().stream().anyMatch(append.once()::contains)) {
                throw new AppendConflictException(position);
            }
        }
    }

    private void checkIds(Append append) {
        for (NewEvent event : append.events()) {
            if (events.stream().anyMatch(other -> other.id().equals(event.id()))) {
                throw new DuplicateEventIdException(event.id().toString());
            }
        }
    }

    private void checkKeys(Append append) {
        for (DataKey key : append.keys()) {
            if (keys.containsKey(key.subject()) && !Arrays.equals(keys.get(key.subject()), key.wrapped())) {
                throw new AppendConflictException(0);
            }
        }
    }

    @Override
    public Mono<SourcingResult> source(Criteria criteria, long after) {
        return onLoop(() -> {
            synchronized (this) {
                List<StoredEvent> matching = new ArrayList<>();
                for (long position = after + 1; position <= events.size(); position++) {
                    if (matches(criteria, event(position))) {
                        matching.add(stored(position));
                    }
                }
                return new SourcingResult(events.size(), matching);
            }
        });
    }

    @Override
    public Flux<StoredEvent> tail(long after) {
        return Flux.defer(() -> {
            long[] sent = {after};
            return heads.asFlux().publishOn(loop).concatMapIterable(head -> {
                List<StoredEvent> next = new ArrayList<>();
                while (sent[0] < head) {
                    next.add(storedSafely(++sent[0]));
                }
                return next;
            });
        });
    }

    @Override
    public Mono<Long> head() {
        return onLoop(() -> (long) events().size());
    }

    @Override
    public Mono<byte[]> dataKey(String subject) {
        return onLoop(() -> {
            synchronized (this) {
                return keys.get(subject);
            }
        });
    }

    private <T> Mono<T> onLoop(Callable<? extends @Nullable T> answer) {
        return Mono.<T>fromCallable(answer).subscribeOn(loop);
    }

    private NewEvent event(long position) {
        return events.get((int) position - 1);
    }

    private synchronized StoredEvent storedSafely(long position) {
        return stored(position);
    }

    private StoredEvent stored(long position) {
        NewEvent event = event(position);
        return new StoredEvent(
                position,
                event.id(),
                event.type(),
                event.version(),
                event.payload(),
                event.metadata(),
                Objects.requireNonNullElse(event.at(), START.plusSeconds(position)),
                START.plusSeconds(position),
                event.tags(),
                event.subject(),
                event.subject() == null ? null : keys.get(event.subject()));
    }

    private static boolean matches(Criteria criteria, NewEvent event) {
        return criteria.matches(event.type(), event.tags());
    }
}
