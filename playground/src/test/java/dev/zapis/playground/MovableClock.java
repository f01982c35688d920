package dev.zapis.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/** Time that stands still until a test moves it. */
final class MovableClock implements StandinClock {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    @Override
    public Instant now() {
        return now.get();
    }

    @Override
    public Mono<Instant> advance(Duration by) {
        return Mono.fromSupplier(() -> now.updateAndGet(old -> old.plus(by)));
    }

    @Override
    public Mono<Instant> set(Instant to) {
        return Mono.fromSupplier(() -> now.updateAndGet(old -> to));
    }
}
