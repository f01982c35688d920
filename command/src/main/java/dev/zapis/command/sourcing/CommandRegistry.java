package dev.zapis.command.sourcing;

import static org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule.named;

import dev.zapis.command.CommandContextResolver;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.configuration.reflection.ParameterResolverFactoryUtils;

/**
 * Tells Axon of the command handlers, and of the states that they ask for: each once, whoever shares it. Fails where a state can't
 * serve a command.
 */
public final class CommandRegistry {

    private final EventSourcingConfigurer axon;
    private final Map<Class<?>, StateModel<?, ?>> states = new LinkedHashMap<>();
    private final Set<Class<?>> commands = new HashSet<>();

    public CommandRegistry(EventSourcingConfigurer axon) {
        this.axon = axon;
        axon.componentRegistry(registry -> {
            ParameterResolverFactoryUtils.registerToComponentRegistry(registry, c -> new CommandContextResolver());
            ParameterResolverFactoryUtils.registerToComponentRegistry(registry, c -> new StateResolver(states));
        });
    }

    /** @param handlers one for each command of the slice */
    public CommandRegistry register(String slice, List<?> handlers) {
        var module = named(slice + " commands").commandHandlers();
        for (Object handler : handlers) {
            Reflection.annotated(handler.getClass(), CommandHandler.class).forEach(this::register);
            module.annotatedCommandHandlingComponent(c -> handler);
        }
        axon.registerCommandHandlingModule(module);
        return this;
    }

    /** Whether somebody carries it out. */
    public boolean handles(Class<?> command) {
        return commands.contains(command);
    }

    private void register(Method handler) {
        Class<?>[] parameters = handler.getParameterTypes();
        commands.add(parameters[0]);
        for (Class<?> type : parameters) {
            if (type.isAnnotationPresent(EventSourcedEntity.class)) register(type, parameters[0]);
        }
    }

    /** Also the states that say what it rests on. */
    private void register(Class<?> type, Class<?> command) {
        StateModel<?, ?> state = states.computeIfAbsent(type, this::registered);
        StateId.of(state, command);
        state.boundary().needs().forEach(needed -> register(needed, command));
    }

    private StateModel<?, ?> registered(Class<?> type) {
        StateModel<?, ?> state = StateModel.of(type);
        axon.registerEntity(state.module());
        return state;
    }
}
