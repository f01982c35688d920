package dev.zapis.bot.telegram.sending;

import dev.zapis.bot.telegram.api.ApiFault;
import java.time.Duration;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Asks Telegram again what failed in passing, later each time, and waits as long as Telegram wants to be left alone; a chat
 * that waits holds up its lane only.
 */
public final class TelegramRetry extends Retry {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramRetry.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final int LONGEST_DOUBLING = 6;

    private final Duration first;
    private final int most;
    private final Function<Duration, Mono<Void>> rest;

    /** @param first the first wait; each further one is twice as long */
    public TelegramRetry(Duration first, int most) {
        this(first, most, wait -> Mono.delay(wait).then());
    }

    private TelegramRetry(Duration first, int most, Function<Duration, Mono<Void>> rest) {
        this.first = first;
        this.most = most;
        this.rest = rest;
    }

    /** @param rest how the wait that Telegram wants is spent */
    public TelegramRetry with(Function<Duration, Mono<Void>> rest) {
        return new TelegramRetry(first, most, rest);
    }

    @Override
    public Publisher<?> generateCompanion(Flux<RetrySignal> failures) {
        return failures.concatMap(failure -> wait(ApiFault.of(failure.failure()), failure.totalRetries()));
    }

    private Mono<Boolean> wait(ApiFault fault, long before) {
        boolean isTooFast = fault.code() == ApiFault.TOO_MANY;
        Duration wait = isTooFast ? fault.pause() : backOff(before);
        boolean worthIt = fault.isPassing() || isTooFast;
        if (!worthIt || before >= most || wait.compareTo(LONGEST_PAUSE) > 0) return Mono.error(fault);
        LOG.warn("Telegram: {}; asking again in {} ms", fault.getMessage(), wait.toMillis());
        return (isTooFast ? rest.apply(wait) : Mono.delay(wait).then()).thenReturn(true);
    }

    private Duration backOff(long before) {
        return first.multipliedBy(1L << Math.min(before, LONGEST_DOUBLING));
    }
}
