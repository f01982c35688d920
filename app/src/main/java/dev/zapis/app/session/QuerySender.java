package dev.zapis.app.session;

import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.query.Query;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.messaging.queryhandling.gateway.QueryGateway;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Asks the read tables, and says how far they have come. */
public final class QuerySender {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final QueryGateway gateway;
    private final ProjectionEngine projections;
    private final SharedPositionWait catchingUp;
    private final CatchUpPatience patience = new CatchUpPatience(System::nanoTime);
    private final ConcurrentMap<Class<?>, Class<?>> answers = new ConcurrentHashMap<>();

    public QuerySender(QueryGateway gateway, ProjectionEngine projections) {
        this.gateway = gateway;
        this.projections = projections;
        this.catchingUp = new SharedPositionWait(projections::reached);
    }

    /** @return whether the read tables show the events up to here, which is waited for a little */
    Mono<Boolean> reached(long position) {
        return Mono.defer(() -> {
            Duration limit = patience.now();
            return projections
                    .reached(position)
                    .thenReturn(true)
                    .timeout(limit, Mono.just(false))
                    .doOnNext(reached -> patience.learns(position, limit, reached));
        });
    }

    /** The same, waited for as long as it takes. */
    Mono<Void> fullyReached(long position) {
        return catchingUp.until(position);
    }

    // A cancelled question runs to its end: the driver must never see a cancel. Axon's query bus waits for the
    // transaction of the handler on the thread that asks, which must be no event loop.
    public <R> Mono<R> ask(Query<R> query) {
        return Mono.fromFuture(() -> gateway.query(query, this.<R>type(query)), true)
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(LIMIT);
    }

    @SuppressWarnings("unchecked") // the type argument of the query itself
    private <R> Class<R> type(Query<R> query) {
        return (Class<R>) answers.computeIfAbsent(query.getClass(), type -> ResolvableType.forClass(type)
                .as(Query.class)
                .getGeneric(0)
                .toClass());
    }
}
