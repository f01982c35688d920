package dev.zapis.eventstore.axon;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.ApplicationContext;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.annotation.AnnotatedMessageHandlingMemberDefinition;
import org.axonframework.messaging.core.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.core.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.core.annotation.ParameterResolverFactory;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.annotation.AnnotatedEventHandlingComponent;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Hands recorded events to the {@code @EventHandler} methods of a component. They return a {@link Mono} or nothing, and take the
 * event, then by type, if they need them, the {@link ProjectionTables}, the {@link EventMessage}, the {@link StoredEvent} and its position
 * (a long).
 * They are called on the given scheduler, never on the thread that the database answers on.
 */
public final class AnnotatedProjectionHandler implements ProjectionHandler {

    private final EventHandlingComponent component;
    private final EventDecoder decoder;
    private final Scheduler scheduler;
    private final UnitOfWorkFactory unitsOfWork;
    private final Set<String> supportedEvents;

    AnnotatedProjectionHandler(Object component, EventDecoder decoder, JsonConverter json, Scheduler scheduler) {
        ParameterResolverFactory parameters = new MultiParameterResolverFactory(
                ClasspathParameterResolverFactory.forClass(component.getClass()), new ContextParameterResolver());
        // Without Axon's enhancers: they'd call an event by its class, whatever name its annotation says.
        this.component = new AnnotatedEventHandlingComponent<>(
                component,
                parameters,
                new SimpleEventHandlingComponent(),
                new AnnotatedMessageHandlingMemberDefinition());
        this.decoder = decoder;
        this.scheduler = scheduler;
        EventConverter converter = new DelegatingEventConverter(json);
        this.unitsOfWork = new SimpleUnitOfWorkFactory(new OnlyConverter(converter));
        this.supportedEvents = this.component.supportedEvents().stream()
                .map(QualifiedName::name)
                .collect(toUnmodifiableSet());
    }

    /** Names of the event types that the component handles. */
    public Set<String> supportedEvents() {
        return supportedEvents;
    }

    @Override
    public boolean wants(String type) {
        return supportedEvents.contains(type);
    }

    /**
     * The first of the event's tags in the order of their letters, but for the command's: what happened to one thing waits for
     * what happened to it before, and every process finds the same.
     */
    @Override
    public String key(StoredEvent event) {
        return thing(event);
    }

    static String thing(StoredEvent event) {
        return event.tags().stream()
                .filter(tag -> !TagFormat.isCommand(tag))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Long.toString(event.position()));
    }

    @Override
    public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
        return wants(event.type())
                ? Mono.fromFuture(() -> handled(event, tables), true).subscribeOn(scheduler)
                : Mono.empty();
    }

    private CompletableFuture<Void> handled(StoredEvent event, ProjectionTables tables) {
        EventMessage message = decoder.decode(event);
        return unitsOfWork
                .create(message.identifier())
                .executeWithResult(context -> {
                    ContextParameterResolver.provide(context, List.of(tables, event, event.position()));
                    return component.handle(message, context).asCompletableFuture();
                })
                .thenAccept(done -> {});
    }

    private record OnlyConverter(EventConverter converter) implements ApplicationContext {

        @Override
        public <C> C component(Class<C> type, @Nullable String name) {
            return type.cast(converter);
        }
    }
}
