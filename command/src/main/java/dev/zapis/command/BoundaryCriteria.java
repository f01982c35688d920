package dev.zapis.command;

import java.util.Collection;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Consistency boundaries by tags: which types of events they hold follows from what a state evolves by. */
public final class BoundaryCriteria {

    private BoundaryCriteria() {}

    /** Events that have one of the tags, or several. */
    public static EventCriteria having(Collection<Tag> any) {
        return any.isEmpty()
                ? nothing()
                : EventCriteria.either(any.stream()
                        .map(tag -> (EventCriteria) EventCriteria.havingTags(tag))
                        .toList());
    }

    /** No event: for a decision about the house itself. */
    public static EventCriteria nothing() {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName("zapis.none"));
    }
}
