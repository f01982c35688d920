package dev.zapis.command.sourcing;

import dev.zapis.command.Command;
import dev.zapis.command.CommandContextResolver;
import dev.zapis.command.DecisionContext;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        return state == null ? null : resolver(state, parameters[0].getType());
    }

    private <E> Resolver<E> resolver(StateModel<?, E> state, Class<?> command) {
        List<Resolver<?>> first = new ArrayList<>();
        for (Class<?> needed : state.boundary().needs())
            first.add(resolver(Objects.requireNonNull(states.get(needed)), command));
        return new Resolver<>(state, StateId.of(state, command), List.copyOf(first));
    }

    /** @param first those that say what the state rests on */
    private record Resolver<E>(StateModel<?, E> state, StateId id, List<Resolver<?>> first)
            implements ParameterResolver<E> {

        @Override
        public CompletableFuture<E> resolveParameterValue(ProcessingContext context) {
            Message message = Objects.requireNonNull(Message.fromContext(context));
            if (!(message.payload() instanceof Command command)) {
                throw new IllegalStateException("not a command: " + message.type());
            }
            return loaded(new DecisionContext<>(command, CommandContextResolver.of(message, context)), context);
        }

        private CompletableFuture<E> loaded(DecisionContext<?> decision, ProcessingContext context) {
            if (first.isEmpty()) return loaded(decision, Map.of(), context);
            CompletableFuture<Map<Class<?>, Object>> known = CompletableFuture.completedFuture(Map.of());
            for (Resolver<?> each : first)
                known = known.thenCompose(all -> each.loaded(decision, context).thenApply(one -> each.with(all, one)));
            return known.thenCompose(all -> loaded(decision, all, context));
        }

        private Map<Class<?>, Object> with(Map<Class<?>, Object> all, Object one) {
            Map<Class<?>, Object> more = new HashMap<>(all);
            more.put(state.type(), one);
            return more;
        }

        private CompletableFuture<E> loaded(
                DecisionContext<?> decision, Map<Class<?>, Object> known, ProcessingContext context) {
            Object which = id.of(decision);
            ProcessingContext bounded = context.withResource(
                    StateBoundary.BOUNDARY, state.boundary().of(which, known, context));
            return context.component(StateManager.class).loadEntity(state.type(), which, bounded);
        }

        @Override
        public boolean matches(ProcessingContext context) {
            return true;
        }
    }
}
