package dev.zapis.command.sourcing;

import dev.zapis.command.EventOrigin;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;
import org.jspecify.annotations.Nullable;

/** The events that a state evolves by, which are those that it is sourced from: one for each {@code evolve} method. */
final class EventSteps {

    private static final AnnotationMessageTypeResolver NAMES = new AnnotationMessageTypeResolver();

    private final Class<?> state;
    private final Map<QualifiedName, Step> steps = new HashMap<>();
    private final Map<Set<String>, Set<QualifiedName>> byKeys = new ConcurrentHashMap<>();

    /** @param only key of the one tag by which the event belongs to the state; none where any of its tags will do */
    record Step(Class<?> event, EventTags tags, @Nullable String only, Method evolve) {

        /** Whether the state asks for the event's origin too. */
        boolean takesOrigin() {
            return evolve.getParameterCount() == 2;
        }

        /** Whether it is found by tags of these keys. */
        boolean isFoundBy(Set<String> keys) {
            return tags.keys().containsAll(keys) && (only == null || keys.contains(only));
        }
    }

    private EventSteps(Class<?> state) {
        this.state = state;
    }

    static EventSteps of(Class<?> state) {
        EventSteps steps = new EventSteps(state);
        for (Method evolve : Reflection.annotated(state, EventSourcingHandler.class)) steps.add(evolve);
        if (steps.steps.isEmpty()) throw new IllegalStateException(state.getName() + " evolves by no event");
        return steps;
    }

    private void add(Method evolve) {
        Class<?>[] takes = evolve.getParameterTypes();
        boolean isFit = takes.length == 1 || takes.length == 2 && takes[1] == EventOrigin.class;
        if (!isFit || !state.isAssignableFrom(evolve.getReturnType())) {
            throw new IllegalStateException(
                    evolve + " must take an event, perhaps its origin, and return what it makes of the state");
        }
        events(takes[0]).forEach(event -> add(event, evolve));
    }

    /** A sealed interface stands for all that it permits. */
    private static Stream<Class<?>> events(Class<?> type) {
        if (!type.isSealed()) return Stream.of(type);
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(EventSteps::events);
    }

    private void add(Class<?> event, Method evolve) {
        SourcedBy by = evolve.getAnnotation(SourcedBy.class);
        Step step = new Step(event, EventTags.of(event), by == null ? null : by.value(), evolve);
        if (steps.put(NAMES.resolveOrThrow(event).qualifiedName(), step) != null) {
            throw new IllegalStateException(state.getName() + " evolves twice by " + event.getName());
        }
    }

    @Nullable
    Step of(QualifiedName event) {
        return steps.get(event);
    }

    Set<QualifiedName> all() {
        return Set.copyOf(steps.keySet());
    }

    /** Those that really carry such tags: by others nothing would be found, and nothing may be contradicted. */
    Set<QualifiedName> carrying(Set<String> keys) {
        return byKeys.computeIfAbsent(keys, some -> steps.entrySet().stream()
                .filter(step -> step.getValue().isFoundBy(some))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** What has no tag of this key would never be sourced by it. */
    void mustAllCarry(String key) {
        steps.values().stream()
                .filter(step -> !step.isFoundBy(Set.of(key)))
                .findFirst()
                .ifPresent(step -> {
                    throw new IllegalStateException("%s evolves by %s, which carries no tag %s"
                            .formatted(state.getName(), step.event().getName(), key));
                });
    }
}
