package dev.zapis.bot.person.registration;

import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** What was recorded a moment ago may not be in the read tables yet: whoever is told of it unasked waits for it a little. */
final class RetryUntilVisible {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TRIES = 30;

    private RetryUntilVisible() {}

    static <T> Mono<T> found(Supplier<Mono<T>> question) {
        return Mono.defer(question).repeatWhenEmpty(tries -> tries.take(TRIES).delayElements(PAUSE));
    }
}
