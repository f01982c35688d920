package dev.zapis.command.sourcing;

import dev.zapis.command.Command;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.reflection.AnnotationBasedEventSourcedEntityFactory;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.annotation.ParameterResolverFactory;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/**
 * What a state says of itself by Axon's annotations.
 *
 * @param serves of a rule's state, the commands that it is made for
 */
record StateModel<I, E>(Class<E> type, Class<I> idType, Class<?> serves, EventSteps steps, StateBoundary<I> boundary) {

    @SuppressWarnings("unchecked") // the id's type is what the state itself says
    static <E> StateModel<?, E> of(Class<E> type) {
        EventSteps steps = EventSteps.of(type);
        Parameter id = id(type);
        Class<Object> idType = (Class<Object>) id.getType();
        return new StateModel<>(type, idType, serves(id.getParameterizedType()), steps, StateBoundary.of(type, steps));
    }

    private static Parameter id(Class<?> type) {
        Stream<Parameter> created = Reflection.annotated(type, EntityCreator.class).stream()
                .flatMap(creator -> Arrays.stream(creator.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(InjectEntityId.class));
        Stream<Parameter> bounded = Reflection.annotated(type, EventCriteriaBuilder.class).stream()
                .map(Method::getParameters)
                .filter(parameters -> parameters.length > 0)
                .map(parameters -> parameters[0]);
        return Stream.concat(created, bounded)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no method of " + type.getName() + " takes its id"));
    }

    private static Class<?> serves(Type id) {
        boolean isRule = id instanceof ParameterizedType named && named.getActualTypeArguments()[0] instanceof Class<?>;
        return isRule ? (Class<?>) ((ParameterizedType) id).getActualTypeArguments()[0] : Command.class;
    }

    EventSourcedEntityModule<I, E> module() {
        return EventSourcedEntityModule.declarative(idType, type)
                .messagingModel((axon, model) -> Objects.requireNonNull(model)
                        .entityEvolver(new StateEvolver<>(type, steps, axon.getComponent(EventConverter.class)))
                        .build())
                .entityFactory(axon -> new AnnotationBasedEventSourcedEntityFactory<>(
                        type,
                        idType,
                        axon.getComponent(ParameterResolverFactory.class),
                        axon.getComponent(MessageTypeResolver.class),
                        axon.getComponent(EventConverter.class)))
                .criteriaResolver(axon -> boundary)
                .build();
    }
}
