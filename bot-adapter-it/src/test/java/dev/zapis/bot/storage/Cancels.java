package dev.zapis.bot.storage;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Connections that count the cancels which reach the driver while it works. */
public final class Cancels implements ConnectionFactory {

    private final ConnectionFactory connections;
    private final AtomicInteger seen = new AtomicInteger();

    public Cancels(ConnectionFactory connections) {
        this.connections = connections;
    }

    public int seen() {
        return seen.get();
    }

    @Override
    public Publisher<? extends Connection> create() {
        return Mono.from(connections.create()).map(connection -> watched(Connection.class, connection));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return connections.getMetadata();
    }

    private <T> T watched(Class<T> type, Object target) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> watched(self, called(target, method, arguments), target));
        return type.cast(proxy);
    }

    private @Nullable Object watched(Object self, @Nullable Object answer, Object target) {
        if (answer == target) return self;
        if (answer instanceof Statement statement) return watched(Statement.class, statement);
        if (answer instanceof Publisher<?> publisher)
            return Flux.from(publisher)
                    .doOnCancel(seen::incrementAndGet)
                    .map(each -> each instanceof Result result ? watched(Result.class, result) : each);
        return answer;
    }

    private static @Nullable Object called(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }
}
