package dev.zapis.command.sourcing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventstreaming.Tag;

/** The tags of one type of event, as its {@link EventTag}s declare them. */
public final class EventTags {

    private final List<Tagged> tagged = new ArrayList<>();

    /** @param accessor of a component, or a method that joins several */
    private record Tagged(String key, Method accessor) {}

    private EventTags() {}

    public static EventTags of(Class<?> event) {
        EventTags tags = new EventTags();
        for (Method method : event.getMethods()) {
            for (EventTag tag : method.getAnnotationsByType(EventTag.class)) {
                method.setAccessible(true);
                tags.tagged.add(new Tagged(tag.key().isBlank() ? method.getName() : tag.key(), method));
            }
        }
        return tags;
    }

    public Set<String> keys() {
        return tagged.stream().map(Tagged::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The tags under which this very event is recorded. */
    Set<Tag> of(Object event) {
        Set<Tag> tags = new HashSet<>();
        for (Tagged each : tagged) {
            Object value = Reflection.call(each.accessor(), event);
            if (value instanceof Iterable<?> several)
                several.forEach(one -> tags.add(Tag.of(each.key(), one.toString())));
            else if (value != null) tags.add(Tag.of(each.key(), value.toString()));
        }
        return tags;
    }
}
