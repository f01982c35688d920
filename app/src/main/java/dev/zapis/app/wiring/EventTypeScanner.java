package dev.zapis.app.wiring;

import dev.zapis.events.parts.SliceParts;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** All event records of the product. */
final class EventTypeScanner {

    private EventTypeScanner() {}

    static Set<Class<?>> all(SliceParts parts) {
        return Set.copyOf(parts.annotated(Event.class));
    }
}
