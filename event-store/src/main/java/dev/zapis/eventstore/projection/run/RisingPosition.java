package dev.zapis.eventstore.projection.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A position that only rises, and those who wait for it. */
public final class RisingPosition {

    private final AtomicLong position = new AtomicLong(-1);
    // Listeners rather than a sink: several threads may tell at the same time.
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    /** -1 while it is not known. */
    public long now() {
        return position.get();
    }

    public void rise(long to) {
        position.accumulateAndGet(to, Math::max);
        listeners.forEach(Runnable::run);
    }

    /** Emits when it is there, on a thread that nobody who tells needs. */
    public Mono<Long> reached(long wanted) {
        return Flux.<Long>create(this::listen, FluxSink.OverflowStrategy.LATEST)
                .publishOn(Schedulers.parallel(), 1)
                .filter(place -> place >= wanted)
                .next();
    }

    private void listen(FluxSink<Long> sink) {
        Runnable listener = () -> sink.next(position.get());
        listeners.add(listener);
        sink.onDispose(() -> listeners.remove(listener));
        listener.run();
    }
}
