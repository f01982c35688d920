package dev.zapis.playground;

import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** The stand-in's time, which a person may move forward. */
public interface StandinClock {

    Instant now();

    Mono<Instant> advance(Duration by);

    Mono<Instant> set(Instant to);
}
