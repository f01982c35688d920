package dev.zapis.bot.telegram;

import java.time.Duration;
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
final class Persistence extends Retry {

    private static final Logger LOG = LoggerFactory.getLogger(Persistence.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final int LONGEST_DOUBLING = 6;

    private final Duration first;
    private final int most;

    /** @param first the first wait; each further one is twice as long */
    Persistence(Duration first, int most) {
        this.first = first;
        this.most = most;
    }

    @Override
    public Publisher<?> generateCompanion(Flux<RetrySignal> failures) {
        return failures.concatMap(failure -> wait(ApiFault.of(failure.failure()), failure.totalRetries()));
    }

    private Mono<Long> wait(ApiFault fault, long before) {
        Duration wait = fault.code() == ApiFault.TOO_MANY ? fault.pause() : backOff(before);
        boolean worthIt = fault.isPassing() || fault.code() == ApiFault.TOO_MANY;
        if (!worthIt || before >= most || wait.compareTo(LONGEST_PAUSE) > 0) return Mono.error(fault);
        LOG.warn("Telegram: {}; asking again in {} ms", fault.getMessage(), wait.toMillis());
        return Mono.delay(wait);
    }

    private Duration backOff(long before) {
        return first.multipliedBy(1L << Math.min(before, LONGEST_DOUBLING));
    }
}
