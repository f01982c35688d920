package dev.zapis.playground.world;

import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** A pressed button whose spinner turns until the bot answers. */
public record Tap(String id, Instant at, Sinks.One<TapAnswer> result) {

    /** The bot's answer, or nothing when the person gave up waiting. */
    public Mono<TapAnswer> answer(Duration timeout) {
        return result.asMono().publishOn(Schedulers.parallel()).timeout(timeout, Mono.empty());
    }
}
