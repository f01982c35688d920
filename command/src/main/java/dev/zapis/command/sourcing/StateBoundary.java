package dev.zapis.command.sourcing;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.CriteriaResolver;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Which events a state rests on: it names the tags, by the {@code tagKey} of its id or by its {@link EventCriteriaBuilder}, and the
 * types are those that it evolves by and that carry them.
 */
final class StateBoundary<I> implements CriteriaResolver<I> {

    /** The boundary of the state that is being loaded: Axon tells an evolver nothing of the id. */
    static final ResourceKey<EventCriteria> BOUNDARY = ResourceKey.withLabel("boundary");

    private final EventSteps steps;
    private final String tagKey;
    private final @Nullable Method builder;

    private StateBoundary(EventSteps steps, String tagKey, @Nullable Method builder) {
        this.steps = steps;
        this.tagKey = tagKey;
        this.builder = builder;
    }

    static <I> StateBoundary<I> of(Class<?> state, EventSteps steps) {
        String key = state.getAnnotation(EventSourcedEntity.class).tagKey();
        List<Method> builders = Reflection.annotated(state, EventCriteriaBuilder.class);
        if (builders.size() != (key.isEmpty() ? 1 : 0)) {
            throw new IllegalStateException(state.getName()
                    + " must have either a tagKey or one @EventCriteriaBuilder: the tags that it is found by");
        }
        if (!key.isEmpty()) steps.mustAllCarry(key);
        return new StateBoundary<>(steps, key, builders.isEmpty() ? null : builders.getFirst());
    }

    @Override
    public EventCriteria resolve(I id, ProcessingContext context) {
        EventCriteria known = context.getResource(BOUNDARY);
        return known != null ? known : of(id, Map.of(), context);
    }

    /** States that the builder takes beside the id: they are loaded first, and what they know says which tags matter. */
    List<Class<?>> needs() {
        if (builder == null) return List.of();
        return Arrays.stream(builder.getParameterTypes())
                .skip(1)
                .<Class<?>>map(type -> type)
                .filter(type -> type.isAnnotationPresent(EventSourcedEntity.class))
                .toList();
    }

    /** @param known the states that it needs, by their types */
    EventCriteria of(Object id, Map<Class<?>, Object> known, ProcessingContext context) {
        if (builder == null) {
            return EventCriteria.havingTags(Tag.of(tagKey, id.toString()))
                    .andBeingOneOfTypes(steps.carrying(Set.of(tagKey)));
        }
        return typed(
                (EventCriteria) Objects.requireNonNull(Reflection.call(builder, null, arguments(id, known, context))));
    }

    /** The id, states, and components of the configuration. */
    private Object[] arguments(Object id, Map<Class<?>, Object> known, ProcessingContext context) {
        Class<?>[] types = Objects.requireNonNull(builder).getParameterTypes();
        Object[] arguments = new Object[types.length];
        arguments[0] = id;
        for (int i = 1; i < types.length; i++) {
            Object state = known.get(types[i]);
            arguments[i] = state == null ? context.component(types[i]) : state;
        }
        return arguments;
    }

    private EventCriteria typed(EventCriteria tags) {
        if (tags.equals(EventCriteria.havingAnyTag())) {
            return EventCriteria.havingAnyTag().andBeingOneOfTypes(steps.all());
        }
        List<EventCriteria> typed = tags.flatten().stream().map(this::typed).toList();
        return typed.size() == 1 ? typed.getFirst() : EventCriteria.either(typed);
    }

    /** Only what is to match nothing names a type itself. */
    private EventCriteria typed(EventCriterion criterion) {
        if (!criterion.types().isEmpty()) return criterion;
        Set<QualifiedName> types =
                steps.carrying(criterion.tags().stream().map(Tag::key).collect(Collectors.toUnmodifiableSet()));
        if (types.isEmpty()) throw new IllegalStateException("no event of the state carries " + criterion.tags());
        return EventCriteria.havingTags(criterion.tags()).andBeingOneOfTypes(types);
    }
}
