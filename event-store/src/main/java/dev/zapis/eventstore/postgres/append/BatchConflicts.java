package dev.zapis.eventstore.postgres.append;

import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.DataKey;
import dev.zapis.eventstore.NewEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the requests of a batch bring, and what those held back behind it bring and ask for. */
final class BatchConflicts {

    private final Map<String, List<NewEvent>> events = new HashMap<>();
    private final Set<String> types = new HashSet<>();
    private final Map<String, byte[]> keys = new HashMap<>();
    private final Asked held = new Asked();
    private boolean any;

    /** Whether the request's outcome depends on theirs, or that of one held back on this one. */
    boolean touch(AppendRequest request) {
        var append = request.append();
        return any
                && (append.condition().items().stream().anyMatch(this::isMet)
                        || append.once().stream().anyMatch(events::containsKey)
                        || append.keys().stream().anyMatch(this::isAnother)
                        || held.isMetBy(request));
    }

    /** The request is in the batch. */
    void take(AppendRequest request) {
        any = true;
        for (var event : request.append().events()) {
            types.add(event.type());
            event.tags().forEach(tag -> events.computeIfAbsent(tag, none -> new ArrayList<>())
                    .add(event));
        }
        request.append().keys().forEach(key -> keys.putIfAbsent(key.subject(), key.wrapped()));
    }

    /** The request waits for the batch's outcome; what may hang on it waits as well. */
    void hold(AppendRequest request) {
        take(request);
        held.add(request);
    }

    private boolean isMet(Criterion item) {
        if (item.tags().isEmpty()) {
            return item.types().isEmpty() || item.types().stream().anyMatch(types::contains);
        }
        return fewest(item).stream().anyMatch(event -> item.matches(event.type(), event.tags()));
    }

    private List<NewEvent> fewest(Criterion item) {
        List<NewEvent> fewest = null;
        for (var tag : item.tags()) {
            var having = events.getOrDefault(tag, List.of());
            if (fewest == null || having.size() < fewest.size()) {
                fewest = having;
            }
        }
        return fewest == null ? List.of() : fewest;
    }

    private boolean isAnother(DataKey key) {
        var known = keys.get(key.subject());
        return known != null && !Arrays.equals(known, key.wrapped());
    }

    /** What may contradict the requests that are held back. */
    private static final class Asked {

        private final Map<String, List<Criterion>> items = new HashMap<>();
        private final Set<String> types = new HashSet<>();
        private final Set<String> once = new HashSet<>();
        private final Set<String> subjects = new HashSet<>();
        private boolean any;
        private boolean everything;

        void add(AppendRequest request) {
            any = true;
            once.addAll(request.append().once());
            request.append().keys().forEach(key -> subjects.add(key.subject()));
            request.append().condition().items().forEach(this::add);
        }

        private void add(Criterion item) {
            if (!item.tags().isEmpty()) {
                items.computeIfAbsent(item.tags().iterator().next(), none -> new ArrayList<>())
                        .add(item);
            } else if (!item.types().isEmpty()) {
                types.addAll(item.types());
            } else {
                everything = true;
            }
        }

        boolean isMetBy(AppendRequest request) {
            return any
                    && (everything
                            || request.append().events().stream().anyMatch(this::isMetBy)
                            || request.append().keys().stream().anyMatch(key -> subjects.contains(key.subject())));
        }

        private boolean isMetBy(NewEvent event) {
            return types.contains(event.type())
                    || event.tags().stream()
                            .anyMatch(tag -> once.contains(tag)
                                    || items.getOrDefault(tag, List.of()).stream()
                                            .anyMatch(item -> item.matches(event.type(), event.tags())));
        }
    }
}
