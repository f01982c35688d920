package dev.zapis.query;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import reactor.core.publisher.Mono;

/**
 * All that can be asked: who answers a query, and what is read for it. Axon's query bus is not between, as it waits for the handler
 * on the thread that asks, and subscribes to the answer without what Reactor's context carries.
 */
public final class QueryHandlers {

    private final Components components;
    private final Map<Class<?>, Answering> all = new HashMap<>();

    /** What handlers are made of, by type. */
    @FunctionalInterface
    public interface Components {
        <T> T component(Class<T> type);
    }

    private record Answering(Object handler, Method method, Set<String> reads, boolean isRemembered) {}

    public QueryHandlers(Components components) {
        this.components = components;
    }

    public <T> T component(Class<T> type) {
        return components.component(type);
    }

    /** @param handler has one method that is a {@link QueryHandler}: it takes a query and answers with a {@link Mono} */
    public QueryHandlers add(Object handler) {
        Method method = method(handler.getClass());
        Class<?> query = method.getParameterTypes()[0];
        Reads reads = query.getAnnotation(Reads.class);
        if (reads == null) throw new IllegalStateException(query.getName() + " does not say what it reads");
        method.setAccessible(true);
        var answering = new Answering(handler, method, Set.of(reads.value()), reads.remembered());
        if (all.putIfAbsent(query, answering) != null) throw new IllegalStateException("two answer " + query.getName());
        return this;
    }

    private static Method method(Class<?> handler) {
        List<Method> methods = Arrays.stream(handler.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(QueryHandler.class))
                .toList();
        if (methods.size() != 1) throw new IllegalStateException(handler.getName() + " answers not just one query");
        Method method = methods.getFirst();
        boolean isAsked =
                method.getParameterCount() == 1 && Query.class.isAssignableFrom(method.getParameterTypes()[0]);
        if (!isAsked || method.getReturnType() != Mono.class)
            throw new IllegalStateException(method + " takes more than a query, or answers otherwise than later");
        return method;
    }

    /** Fails for a query that reads what there is not. */
    void readOnly(Collection<String> readModels) {
        all.forEach((query, answering) -> {
            Set<String> unknown = new TreeSet<>(answering.reads());
            unknown.removeAll(Set.copyOf(readModels));
            if (!unknown.isEmpty()) throw new IllegalStateException(query.getName() + " reads what is not: " + unknown);
        });
    }

    @SuppressWarnings("unchecked") // what answers a query answers with its type
    public <R> Mono<R> answer(Query<R> query) {
        return Mono.defer(() -> {
            Answering answering = of(query.getClass());
            try {
                return (Mono<R>) answering.method().invoke(answering.handler(), query);
            } catch (InvocationTargetException failed) {
                return Mono.error(Objects.requireNonNullElse(failed.getCause(), failed));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(answering.method().toString(), e);
            }
        });
    }

    /** The read models that the answer is made of. */
    public Set<String> reads(Class<?> query) {
        return of(query).reads();
    }

    public boolean isRemembered(Class<?> query) {
        return of(query).isRemembered();
    }

    /** All types of queries. */
    public Set<Class<?>> queries() {
        return Set.copyOf(all.keySet());
    }

    private Answering of(Class<?> query) {
        Answering answering = all.get(query);
        if (answering == null) throw new IllegalStateException("nobody answers " + query.getName());
        return answering;
    }
}
