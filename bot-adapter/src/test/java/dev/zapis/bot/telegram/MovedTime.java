package dev.zapis.bot.telegram;

import dev.zapis.bot.telegram.sending.SchedulingClock;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Time that passes when a test says so. */
public final class MovedTime implements SchedulingClock {

    private final Sinks.Many<Instant> passing = Sinks.many().replay().latest();
    private volatile Instant now;

    public MovedTime(Instant begins) {
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

    public synchronized void passes(Duration by) {
        now = now.plus(by);
        passing.tryEmitNext(now);
    }
}
