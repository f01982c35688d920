package dev.zapis.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Time that passes when a test says so. */
final class MovedTime implements SchedulingClock {

    private final Sinks.Many<Instant> passing = Sinks.many().replay().latest();
    private volatile Instant now;

    MovedTime(Instant begins) {
        now = begins;
        passing.tryEmitNext(begins);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Mono<Void> until(Instant at) {
        return passing.asFlux().filter(moment -> !moment.isBefore(at)).next().then();
    }

    synchronized void passes(Duration by) {
        now = now.plus(by);
        passing.tryEmitNext(now);
    }
}
