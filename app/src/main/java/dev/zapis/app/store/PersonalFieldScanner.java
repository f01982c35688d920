package dev.zapis.app.store;

import dev.zapis.events.Personal;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.axon.crypto.PersonalFields;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Knows from the events' own marks which of their fields are a person's. */
final class PersonalFieldScanner implements PersonalFields {

    private final Map<String, Marked> marks = new HashMap<>();

    PersonalFieldScanner(SliceParts parts) {
        for (Class<?> event : parts.annotated(Event.class)) mark(event);
    }

    private void mark(Class<?> event) {
        Event name = event.getAnnotation(Event.class);
        if (name == null || !event.isRecord()) throw new IllegalStateException("not an event: " + event);
        String subject = null;
        Set<String> fields = new HashSet<>();
        for (RecordComponent component : event.getRecordComponents()) {
            Personal personal = component.getAnnotation(Personal.class);
            if (personal == null) continue;
            subject = personal.of();
            fields.add(component.getName());
        }
        if (subject != null) marks.put(name.namespace() + "." + name.name(), new Marked(subject, fields));
    }

    @Override
    public @Nullable Marked of(String eventType) {
        return marks.get(eventType);
    }
}
