package dev.zapis.eventstore.axon.crypto;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which fields of which events are a person's, and whose. */
@FunctionalInterface
public interface PersonalFields {

    /** Nothing is personal. */
    PersonalFields NONE = type -> null;

    /** The personal fields of an event type; none if it has none. */
    @Nullable
    Marked of(String eventType);

    /**
     * Personal fields of one event type.
     *
     * @param subject name of the payload's field that holds the person's id
     * @param fields names of the payload's fields to be kept encrypted
     */
    record Marked(String subject, Set<String> fields) {

        public Marked {
            fields = Set.copyOf(fields);
        }
    }
}
