package dev.zapis.eventstore.projection.write;

import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.projection.run.HandlerInvoker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One generation's tables in the running transaction, for the handling of one event. */
public final class TransactionTables implements ProjectionTables {

    private final WriteBuffer writes;
    private final HandlerInvoker.Place place;
    private volatile boolean closed;

    public TransactionTables(WriteBuffer writes, HandlerInvoker.Place place) {
        this.writes = writes;
        this.place = place;
    }

    @Override
    public Mono<Long> execute(String sql, @Nullable Object... arguments) {
        return Mono.defer(() -> closed ? over() : writes.run(sql, arguments));
    }

    @Override
    public Mono<Void> write(String sql, @Nullable Object... arguments) {
        return Mono.defer(() -> closed ? over() : writes.add(sql, arguments));
    }

    @Override
    public Mono<Long> effect(String sql, @Nullable Object... arguments) {
        return place == HandlerInvoker.Place.ASIDE ? Mono.just(0L) : execute(sql, arguments);
    }

    @Override
    public boolean isReplay() {
        return place != HandlerInvoker.Place.NEW;
    }

    private static <T> Mono<T> over() {
        return Mono.error(() -> new IllegalStateException("the event's transaction is over"));
    }

    /** Handling that goes on after its end must not write outside the transaction. */
    public void close() {
        closed = true;
    }
}
