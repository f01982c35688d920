package dev.zapis.app.wiring;

import dev.zapis.app.session.ProductClock;
import dev.zapis.playground.StandinClock;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Lets the playground move the product's one time. */
record SharedClock(ProductClock clock) implements StandinClock {

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Mono<Instant> advance(Duration by) {
        return clock.advance(by);
    }

    @Override
    public Mono<Instant> set(Instant to) {
        return Mono.defer(() -> clock.advance(Duration.between(clock.instant(), to)));
    }
}
