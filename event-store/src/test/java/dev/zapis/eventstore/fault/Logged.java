package dev.zapis.eventstore.fault;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.NewEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The log in the end, together with what its callers wanted there. It shares no code with the store that it judges. */
final class Logged {

    private final List<UUID> ids;
    private final Map<UUID, NewEvent> wanted;
    private final Map<UUID, Long> positions = new HashMap<>();
    private final Map<String, NavigableSet<Long>> byTag = new HashMap<>();

    Logged(List<UUID> ids, List<Attempt> attempts) {
        this.ids = ids;
        this.wanted = attempts.stream()
                .flatMap(attempt -> attempt.request().events().stream())
                .collect(Collectors.toMap(NewEvent::id, Function.identity()));
        for (int i = 0; i < ids.size(); i++) {
            long position = i + 1L;
            positions.put(ids.get(i), position);
            var event = wanted.get(ids.get(i));
            if (event != null) {
                event.tags().forEach(tag -> byTag.computeIfAbsent(tag, key -> new TreeSet<>())
                        .add(position));
            }
        }
    }

    long head() {
        return ids.size();
    }

    UUID idAt(long position) {
        return ids.get((int) position - 1);
    }

    @Nullable
    NewEvent at(long position) {
        return wanted.get(idAt(position));
    }

    /** 0 if it is not there; the last one if it is there more than once. */
    long positionOf(NewEvent event) {
        return positions.getOrDefault(event.id(), 0L);
    }

    long first(Append append) {
        return positionOf(append.events().getFirst());
    }

    long last(Append append) {
        return positionOf(append.events().getLast());
    }

    /** Positions above {@code after} and up to {@code upto} whose events match, in order. */
    LongStream matching(Criteria criteria, long after, long upto) {
        return criteria.items().stream()
                .flatMapToLong(item -> item.tags().stream()
                        .findAny()
                        .map(tag -> tagged(tag, after, upto))
                        .orElseGet(() -> LongStream.rangeClosed(after + 1, upto)))
                .filter(position -> matches(criteria, position))
                .sorted()
                .distinct();
    }

    LongStream tagged(String tag, long after, long upto) {
        return after >= upto
                ? LongStream.empty()
                : byTag.getOrDefault(tag, new TreeSet<>()).subSet(after, false, upto, true).stream()
                        .mapToLong(Long::longValue);
    }

    boolean matches(Criteria criteria, long position) {
        var event = at(position);
        return event != null
                && criteria.items().stream()
                        .anyMatch(item -> event.tags().containsAll(item.tags())
                                && (item.types().isEmpty() || item.types().contains(event.type())));
    }
}
