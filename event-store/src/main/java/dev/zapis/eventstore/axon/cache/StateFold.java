package dev.zapis.eventstore.axon.cache;

import dev.zapis.eventstore.axon.cache.StateCache.Folded;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** A state on its way through its events, from the first one or from where it was known. */
final class StateFold<I, E> {

    private final I id;
    private final RepositoryInternals<I, E> parts;
    private final ProcessingContext context;
    private @Nullable E state;
    private @Nullable E initial;
    private long events;

    StateFold(I id, RepositoryInternals<I, E> parts, ProcessingContext context) {
        this.id = id;
        this.parts = parts;
        this.context = context;
    }

    /** Goes on from what is known. */
    StateFold<I, E> from(@Nullable Folded known, Class<E> type) {
        if (known != null && known.events() > 0) {
            state = type.cast(known.state());
            events = known.events();
        }
        return this;
    }

    StateFold<I, E> with(EventMessage event) {
        if (state == null) {
            initial = CachedEntity.made(id, event, parts, context);
            state = initial;
        }
        state = parts.evolver().evolve(state, event, context);
        events++;
        return this;
    }

    /** Whether nothing of the first event went into the making of the state. */
    boolean beganWith(Object expected) {
        return initial == null || initial.equals(expected);
    }

    /** None where there was no event. */
    @Nullable
    E state() {
        return state;
    }

    long events() {
        return events;
    }
}
