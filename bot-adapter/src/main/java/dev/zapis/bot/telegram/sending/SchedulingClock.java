package dev.zapis.bot.telegram.sending;

import java.time.Instant;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/** The product's one time, which may jump: who waits for a time waits here. */
public interface SchedulingClock extends InstantSource {

    /** Completes when it is this time, however that has come about. */
    Mono<Void> until(Instant at);
}
