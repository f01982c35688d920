package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.Tables;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One generation's tables in the running transaction, for the handling of one event. */
final class EventTables implements Tables {

    private final Writes writes;
    private final Filling.Place place;
    private volatile boolean closed;

    EventTables(Writes writes, Filling.Place place) {
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
        return place == Filling.Place.ASIDE ? Mono.just(0L) : execute(sql, arguments);
    }

    @Override
    public boolean isReplay() {
        return place != Filling.Place.NEW;
    }

    private static <T> Mono<T> over() {
        return Mono.error(() -> new IllegalStateException("the event's transaction is over"));
    }

    /** Handling that goes on after its end must not write outside the transaction. */
    void close() {
        closed = true;
    }
}
