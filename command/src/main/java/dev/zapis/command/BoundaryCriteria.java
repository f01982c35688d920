package dev.zapis.command;

import java.util.Arrays;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Consistency boundaries: which events a decision must have seen. */
public final class BoundaryCriteria {

    private static final AnnotationMessageTypeResolver TYPES = new AnnotationMessageTypeResolver();

    private BoundaryCriteria() {}

    /** Events of these types that have the tag. */
    public static EventCriteria of(Tag tag, Class<?>... types) {
        return EventCriteria.havingTags(tag).andBeingOneOfTypes(names(types));
    }

    /** All events of these types. */
    public static EventCriteria ofTypes(Class<?>... types) {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes(names(types));
    }

    /** No event: for a decision about the house itself. */
    public static EventCriteria nothing() {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName("zapis.none"));
    }

    private static QualifiedName[] names(Class<?>... types) {
        return Arrays.stream(types)
                .map(type -> TYPES.resolveOrThrow(type).qualifiedName())
                .toArray(QualifiedName[]::new);
    }
}
