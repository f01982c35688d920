package dev.zapis.command.sourcing;

import dev.zapis.command.Command;
import dev.zapis.command.CommandContextResolver;
import dev.zapis.command.DecisionContext;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.annotation.ParameterResolver;
import org.axonframework.messaging.core.annotation.ParameterResolverFactory;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.modelling.StateManager;
import org.jspecify.annotations.Nullable;

/** Gives command handlers the states that their parameters' types name. */
record StateResolver(Map<Class<?>, StateModel<?, ?>> states) implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        StateModel<?, ?> state = states.get(parameters[index].getType());
        if (state == null) return null;
        return new Resolver<>(state, StateId.of(state, parameters[0].getType()));
    }

    private record Resolver<E>(StateModel<?, E> state, StateId id) implements ParameterResolver<E> {

        @Override
        public CompletableFuture<E> resolveParameterValue(ProcessingContext context) {
            Message message = Objects.requireNonNull(Message.fromContext(context));
            if (!(message.payload() instanceof Command command)) {
                throw new IllegalStateException("not a command: " + message.type());
            }
            Object which = id.of(new DecisionContext<>(command, CommandContextResolver.of(message, context)));
            ProcessingContext bounded = context.withResource(
                    StateBoundary.BOUNDARY, state.boundary().of(which, context));
            return context.component(StateManager.class).loadEntity(state.type(), which, bounded);
        }

        @Override
        public boolean matches(ProcessingContext context) {
            return true;
        }
    }
}
