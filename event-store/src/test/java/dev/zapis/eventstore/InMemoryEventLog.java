package dev.zapis.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The reference model: what an event log means, in as few lines as possible. */
public final class InMemoryEventLog implements EventLog {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, byte[]> keys = new HashMap<>();
    private final Sinks.Many<StoredEvent> events = Sinks.many().replay().all();

    @Override
    public Mono<Long> append(Append append) {
        return Mono.fromCallable(() -> record(append));
    }

    @Override
    public Mono<Sourced> source(Criteria criteria) {
        return Mono.fromCallable(() -> sourced(criteria));
    }

    @Override
    public Flux<StoredEvent> tail(long after) {
        return events.asFlux().filter(event -> event.position() > after);
    }

    @Override
    public Mono<Long> head() {
        return source(new Criteria(List.of())).map(Sourced::head);
    }

    @Override
    public synchronized Mono<byte[]> dataKey(String subject) {
        return Mono.justOrEmpty(keys.get(subject));
    }

    private synchronized long record(Append append) {
        if (append.events().isEmpty()) {
            throw new IllegalArgumentException("an append records at least one event");
        }
        for (var entry : entries) {
            if (entry.event().position() > append.after() && entry.matches(append.condition())) {
                throw new AppendConflict(entry.event().position());
            }
        }
        if (append.keys().stream().anyMatch(key -> keys.containsKey(key.subject()))) {
            throw new AppendConflict(0);
        }
        append.keys().forEach(key -> keys.put(key.subject(), key.wrapped()));
        append.events().forEach(this::add);
        return entries.size();
    }

    private void add(NewEvent event) {
        var stored = new StoredEvent(
                entries.size() + 1L,
                event.id(),
                event.type(),
                event.version(),
                event.payload(),
                event.metadata(),
                Instant.now(),
                event.subject(),
                keyOf(event.subject()));
        entries.add(new Entry(stored, event.tags()));
        events.emitNext(stored, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    private byte @Nullable [] keyOf(@Nullable String subject) {
        return subject == null ? null : keys.get(subject);
    }

    private synchronized Sourced sourced(Criteria criteria) {
        var matching = entries.stream().filter(entry -> entry.matches(criteria)).map(Entry::event);
        return new Sourced(entries.size(), matching.toList());
    }

    private record Entry(StoredEvent event, Set<String> tags) {

        boolean matches(Criteria criteria) {
            return criteria.items().stream()
                    .anyMatch(item -> tags.containsAll(item.tags())
                            && (item.types().isEmpty() || item.types().contains(event.type())));
        }
    }
}
