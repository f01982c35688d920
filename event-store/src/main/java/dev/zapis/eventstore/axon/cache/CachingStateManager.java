package dev.zapis.eventstore.axon.cache;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.modelling.StateManager;
import org.axonframework.modelling.repository.ManagedEntity;
import org.axonframework.modelling.repository.Repository;

/** Takes Axon's repositories of event-sourced records for ones that remember. */
public final class CachingStateManager implements StateManager {

    private final StateManager delegate;
    private final StateCache states;

    public CachingStateManager(StateManager delegate, StateCache states) {
        this.delegate = delegate;
        this.states = states;
    }

    @Override
    public <I, T> StateManager register(Repository<I, T> repository) {
        delegate.register(
                repository instanceof EventSourcingRepository<I, T> sourced
                                && repository.entityType().isRecord()
                        ? CachingRepository.of(sourced, states)
                        : repository);
        return this;
    }

    @Override
    public <I, T> CompletableFuture<ManagedEntity<I, T>> loadManagedEntity(
            Class<T> type, I id, ProcessingContext context) {
        return delegate.loadManagedEntity(type, id, context);
    }

    @Override
    public Set<Class<?>> registeredEntities() {
        return delegate.registeredEntities();
    }

    @Override
    public Set<Class<?>> registeredIdsFor(Class<?> entityType) {
        return delegate.registeredIdsFor(entityType);
    }

    @Override
    public <I, T> Repository<I, T> repository(Class<T> entityType, Class<I> idType) {
        return delegate.repository(entityType, idType);
    }
}
