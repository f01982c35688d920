package dev.zapis.app.session;

import dev.zapis.playground.StandinClock;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Lets the playground move the product's one time. */
public record SharedClock(ProductClock clock) implements StandinClock {

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
