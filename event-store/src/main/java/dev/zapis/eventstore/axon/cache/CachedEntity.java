package dev.zapis.eventstore.axon.cache;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.EntityMissingAfterFirstEventException;
import org.axonframework.eventsourcing.EntityMissingAfterLoadOrCreateException;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.modelling.repository.ManagedEntity;
import org.jspecify.annotations.Nullable;

/** One command's view of a state: it also evolves by what the command itself appends, which nobody else sees. */
@SuppressWarnings("NullAway") // Axon's signature knows no entity that isn't there yet, but its repository does
final class CachedEntity<I, E> implements ManagedEntity<I, E> {

    private final I id;
    private final AtomicReference<@Nullable E> state;

    CachedEntity(I id, @Nullable E state) {
        this.id = id;
        this.state = new AtomicReference<>(state);
    }

    CachedEntity<I, E> orCreated(RepositoryInternals<I, E> parts, ProcessingContext context) {
        if (state.get() == null) {
            E created = parts.factory().create(id, null, context);
            if (created == null) {
                throw new EntityMissingAfterLoadOrCreateException(id);
            }
            state.set(created);
        }
        return this;
    }

    static <I, E> E made(I id, EventMessage event, RepositoryInternals<I, E> parts, ProcessingContext context) {
        E made = parts.factory().create(id, event, context);
        if (made == null) {
            throw new EntityMissingAfterFirstEventException(id);
        }
        return made;
    }

    void appended(EventMessage event, RepositoryInternals<I, E> parts, ProcessingContext context) {
        state.updateAndGet(now -> now == null
                ? parts.factory().create(id, event, context)
                : parts.evolver().evolve(now, event, context));
    }

    @Override
    public I identifier() {
        return id;
    }

    @Override
    public E entity() {
        return state.get();
    }

    @Override
    public E applyStateChange(UnaryOperator<E> change) {
        return state.updateAndGet(change);
    }
}
