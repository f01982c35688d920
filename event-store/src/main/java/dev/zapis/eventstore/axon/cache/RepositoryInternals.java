package dev.zapis.eventstore.axon.cache;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.CriteriaResolver;
import org.axonframework.eventsourcing.EventSourcedEntityFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.EntityEvolver;
import org.jspecify.annotations.Nullable;

/** What Axon's repository is made of, as it describes itself: it lets nobody see it otherwise. */
record RepositoryInternals<I, E>(
        EventStore store,
        EventSourcedEntityFactory<I, E> factory,
        CriteriaResolver<I> criteria,
        EntityEvolver<E> evolver) {

    @SuppressWarnings("unchecked") // the repository's own type parameters
    static <I, E> RepositoryInternals<I, E> of(EventSourcingRepository<I, E> repository) {
        Parts parts = new Parts();
        repository.describeTo(parts);
        return new RepositoryInternals<>(
                parts.part("eventStore", EventStore.class),
                parts.part("entityFactory", EventSourcedEntityFactory.class),
                parts.part("criteriaResolver", CriteriaResolver.class),
                parts.part("entityEvolver", EntityEvolver.class));
    }

    private static final class Parts implements ComponentDescriptor {

        private final Map<String, Object> parts = new HashMap<>();

        private <T> T part(String name, Class<T> type) {
            if (!type.isInstance(parts.get(name))) {
                throw new IllegalStateException("this release of Axon has no %s in its repository".formatted(name));
            }
            return type.cast(parts.get(name));
        }

        @Override
        public void describeProperty(String name, @Nullable Object object) {
            if (object != null) {
                parts.put(name, object);
            }
        }

        @Override
        public void describeProperty(String name, Collection<?> collection) {}

        @Override
        public void describeProperty(String name, Map<?, ?> map) {}

        @Override
        public void describeProperty(String name, String value) {}

        @Override
        public void describeProperty(String name, Long value) {}

        @Override
        public void describeProperty(String name, Boolean value) {}

        @Override
        public String describe() {
            return parts.keySet().toString();
        }
    }
}
