package dev.zapis.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The reference model: what an event log means, in as few lines as possible. */
public final class InMemoryEventLog implements EventLog {

    private final List<StoredEvent> stored = new ArrayList<>();
    private final Map<String, byte[]> keys = new HashMap<>();
    private final Sinks.Many<StoredEvent> events = Sinks.many().replay().all();

    @Override
    public Mono<Long> append(Append append) {
        return Mono.fromCallable(() -> record(append));
    }

    @Override
    public Mono<SourcingResult> source(Criteria criteria, long after) {
        return Mono.fromCallable(() -> sourced(criteria, after));
    }

    @Override
    public Flux<StoredEvent> tail(long after) {
        return events.asFlux().filter(event -> event.position() > after);
    }

    @Override
    public Mono<Long> head() {
        return source(new Criteria(List.of())).map(SourcingResult::head);
    }

    @Override
    public synchronized Mono<byte[]> dataKey(String subject) {
        return Mono.justOrEmpty(keys.get(subject));
    }

    private synchronized long record(Append append) {
        if (append.events().isEmpty()) {
            throw new IllegalArgumentException("an append records at least one event");
        }
        for (var event : stored) {
            if (event.position() > append.after() && append.condition().matches(event.type(), event.tags())
                    || event.tags().stream().anyMatch(append.once()::contains)) {
                throw new AppendConflictException(event.position());
            }
        }
        if (append.keys().stream().anyMatch(this::isAnother)) {
            throw new AppendConflictException(0);
        }
        checkIds(append);
        append.keys().forEach(key -> keys.put(key.subject(), key.wrapped()));
        append.events().forEach(this::add);
        return stored.size();
    }

    private void checkIds(Append append) {
        var ids = new HashSet<UUID>();
        stored.forEach(event -> ids.add(event.id()));
        for (var event : append.events()) {
            if (!ids.add(event.id())) {
                throw new DuplicateEventIdException(event.id().toString());
            }
        }
    }

    private boolean isAnother(DataKey key) {
        var known = keys.get(key.subject());
        return known != null && !Arrays.equals(known, key.wrapped());
    }

    private void add(NewEvent event) {
        var now = Instant.now();
        var added = new StoredEvent(
                stored.size() + 1L,
                event.id(),
                event.type(),
                event.version(),
                event.payload(),
                event.metadata(),
                Objects.requireNonNullElse(event.at(), now),
                now,
                event.tags(),
                event.subject(),
                keyOf(event.subject()));
        stored.add(added);
        events.emitNext(added, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    private byte @Nullable [] keyOf(@Nullable String subject) {
        return subject == null ? null : keys.get(subject);
    }

    private synchronized SourcingResult sourced(Criteria criteria, long after) {
        var matching = stored.stream()
                .filter(event -> event.position() > after && criteria.matches(event.type(), event.tags()));
        return new SourcingResult(stored.size(), matching.toList());
    }
}
