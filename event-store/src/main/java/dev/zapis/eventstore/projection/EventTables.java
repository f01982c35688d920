package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.Tables;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One generation's tables in the running transaction, for the handling of one event. */
final class EventTables implements Tables {

    private final Writes writes;
    private volatile boolean closed;

    EventTables(Writes writes) {
        this.writes = writes;
    }

    @Override
    public Mono<Long> execute(String sql, @Nullable Object... arguments) {
        return Mono.defer(() -> closed ? over() : writes.run(sql, arguments));
    }

    @Override
    public Mono<Void> write(String sql, @Nullable Object... arguments) {
        return Mono.defer(() -> closed ? over() : writes.add(sql, arguments));
    }

    private static <T> Mono<T> over() {
        return Mono.error(() -> new IllegalStateException("the event's transaction is over"));
    }

    /** Handling that goes on after its end must not write outside the transaction. */
    void close() {
        closed = true;
    }
}
