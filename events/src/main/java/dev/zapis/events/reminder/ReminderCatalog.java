package dev.zapis.events.reminder;

import dev.zapis.events.parts.SliceParts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/** All that people are reminded of in this program. */
public final class ReminderCatalog {

    private final SequencedMap<ReminderTopic, List<ReminderOffset>> defaults = new LinkedHashMap<>();

    private ReminderCatalog(SliceParts parts) {
        for (SliceReminder brought : parts.all(SliceReminder.class)) {
            var same = defaults.putIfAbsent(brought.topic(), List.copyOf(brought.defaults()));
            if (same != null) throw new IllegalStateException("two slices remind of " + brought.topic());
        }
    }

    public static ReminderCatalog of(SliceParts parts) {
        return new ReminderCatalog(parts);
    }

    public Set<ReminderTopic> topics() {
        return new LinkedHashSet<>(defaults.keySet());
    }

    public boolean has(ReminderTopic topic) {
        return defaults.containsKey(topic);
    }

    /** When people are reminded of what, until an office says otherwise. */
    public Map<ReminderTopic, List<ReminderOffset>> defaults() {
        return Collections.unmodifiableMap(defaults);
    }

    /** The same of one topic. */
    public List<ReminderOffset> defaults(ReminderTopic topic) {
        return Objects.requireNonNull(defaults.get(topic), () -> "no slice reminds of " + topic);
    }
}
