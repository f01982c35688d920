package dev.zapis.eventstore.axon.cache;

import dev.zapis.eventstore.axon.SourcingPositions;
import dev.zapis.eventstore.axon.cache.StateCache.Folded;
import dev.zapis.eventstore.axon.cache.StateCache.Key;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.repository.ManagedEntity;
import org.axonframework.modelling.repository.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Loads a state as it was when it was loaded last, and adds what was recorded since. What is loaded is registered with Axon as if
 * all had been read: the append's condition covers the whole state.
 */
final class CachingRepository<I, E> implements Repository.LifecycleManagement<I, E> {

    private final ResourceKey<Map<I, CompletableFuture<CachedEntity<I, E>>>> managed =
            ResourceKey.withLabel("rememberedEntities");
    private final EventSourcingRepository<I, E> axons;
    private final RepositoryInternals<I, E> parts;
    private final StateCache states;

    private CachingRepository(EventSourcingRepository<I, E> axons, StateCache states) {
        this.axons = axons;
        this.parts = RepositoryInternals.of(axons);
        this.states = states;
    }

    static <I, E> CachingRepository<I, E> of(EventSourcingRepository<I, E> axons, StateCache states) {
        return new CachingRepository<>(axons, states);
    }

    @Override
    public Class<E> entityType() {
        return axons.entityType();
    }

    @Override
    public Class<I> idType() {
        return axons.idType();
    }

    @Override
    public CompletableFuture<ManagedEntity<I, E>> load(I id, ProcessingContext context) {
        return managed(id, context, () -> folded(id, context)).thenApply(entity -> entity);
    }

    @Override
    public CompletableFuture<ManagedEntity<I, E>> loadOrCreate(I id, ProcessingContext context) {
        return managed(id, context, () -> folded(id, context).thenApply(entity -> entity.orCreated(parts, context)))
                .thenApply(entity -> entity);
    }

    @Override
    public ManagedEntity<I, E> persist(I id, E state, ProcessingContext context) {
        return managed(id, context, () -> CompletableFuture.completedFuture(new CachedEntity<>(id, state)))
                .resultNow();
    }

    @Override
    public ManagedEntity<I, E> attach(ManagedEntity<I, E> entity, ProcessingContext context) {
        return persist(entity.identifier(), entity.entity(), context);
    }

    private CompletableFuture<CachedEntity<I, E>> managed(
            I id, ProcessingContext context, Supplier<CompletableFuture<CachedEntity<I, E>>> load) {
        return context.computeResourceIfAbsent(managed, ConcurrentHashMap::new)
                .computeIfAbsent(id, first -> load.get().thenApply(entity -> {
                    parts.store().transaction(context).onAppend(event -> entity.appended(event, parts, context));
                    return entity;
                }));
    }

    private CompletableFuture<CachedEntity<I, E>> folded(I id, ProcessingContext context) {
        EventCriteria criteria = parts.criteria().resolve(id, context);
        Key key = key(id, criteria, context);
        Folded known = key == null ? null : states.of(key);
        SourcingCondition condition = SourcingCondition.conditionFor(start(known), criteria);
        StateFold<I, E> fold = new StateFold<>(id, parts, context).from(known, entityType());
        EventStoreTransaction transaction = parts.store().transaction(context);
        return transaction
                .source(condition)
                .reduce(fold, (sofar, entry) -> sofar.with(entry.message()))
                .thenApply(done -> {
                    remember(key, done, SourcingPositions.of(condition, context));
                    return new CachedEntity<>(id, done.state());
                });
    }

    private static Position start(@Nullable Folded known) {
        return known == null ? Position.START : new GlobalIndexConsistencyMarker(known.position()).position();
    }

    private void remember(@Nullable Key key, StateFold<I, E> fold, long head) {
        if (key != null && fold.beganWith(key.initial())) {
            Object state = fold.state();
            states.remember(key, new Folded(state == null ? key.initial() : state, head, fold.events()));
        }
    }

    /** None for a state that is made from its first event: it can't be told what it is a state of before. */
    private @Nullable Key key(I id, EventCriteria criteria, ProcessingContext context) {
        try {
            E initial = parts.factory().create(id, null, context);
            return initial == null ? null : new Key(entityType(), criteria, initial);
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeWrapperOf(axons);
    }
}
