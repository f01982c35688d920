package dev.zapis.eventstore.axon;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.annotation.ParameterResolver;
import org.axonframework.messaging.core.annotation.ParameterResolverFactory;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** Gives a handler's parameters, by their type, what the handling of one event has at hand. */
final class ContextParameterResolver implements ParameterResolverFactory {

    private static final ResourceKey<List<Object>> KEY = ResourceKey.withLabel("handlingResources");

    static void provide(ProcessingContext context, List<Object> resources) {
        context.putResource(KEY, resources);
    }

    @Override
    public ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int parameterIndex) {
        return new OfType(boxed(parameters[parameterIndex].getType()), executable);
    }

    private static Class<?> boxed(Class<?> type) {
        return type == long.class ? Long.class : type;
    }

    private record OfType(Class<?> type, Executable handler) implements ParameterResolver<Object> {

        @Override
        public CompletableFuture<Object> resolveParameterValue(ProcessingContext context) {
            List<Object> resources = context.getResource(KEY);
            return resources.stream()
                    .filter(type::isInstance)
                    .findFirst()
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> CompletableFuture.failedFuture(new IllegalStateException(
                            "%s asks for a %s, which no event handler is given".formatted(handler, type.getName()))));
        }

        @Override
        public boolean matches(ProcessingContext context) {
            return true;
        }
    }
}
