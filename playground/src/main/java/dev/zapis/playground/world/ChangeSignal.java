package dev.zapis.playground.world;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Wakes up everybody who waits for a change; a ring carries no news, the woken look for themselves. */
public final class ChangeSignal {

    private final Sinks.Many<Long> rings = Sinks.many().multicast().directBestEffort();

    public void ring() {
        rings.emitNext(0L, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(5)));
    }

    public Flux<Long> rings() {
        return rings.asFlux().onBackpressureLatest().publishOn(Schedulers.parallel());
    }

    /** What the first look finds that finds anything: one now, one at each ring; empty when the time is over. */
    public <T> Mono<T> firstSeen(Supplier<@Nullable T> look, Duration limit) {
        if (limit.isZero()) return Mono.fromSupplier(look);
        return Flux.merge(rings(), Mono.just(0L))
                .mapNotNull(ring -> look.get())
                .take(limit)
                .next();
    }
}
