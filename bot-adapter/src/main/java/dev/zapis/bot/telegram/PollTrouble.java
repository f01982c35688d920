package dev.zapis.bot.telegram;

import java.time.Duration;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry.RetrySignal;

/** A poll that failed: said in plain words, and how long to wait before the next; only a token nobody knows ends polling. */
final class PollTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(PollTrouble.class);
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration OTHER_POLLER = Duration.ofSeconds(5);
    private static final int LONGEST_DOUBLING = 6;

    private PollTrouble() {}

    static Publisher<?> waits(Flux<RetrySignal> failures) {
        return failures.concatMap(signal -> wait(signal.failure(), signal.totalRetries()));
    }

    static boolean isUnknownToken(Throwable failure) {
        return failure instanceof ApiFault fault
                && (fault.code() == ApiFault.UNAUTHORIZED || fault.code() == ApiFault.NOT_FOUND);
    }

    private static Mono<Long> wait(Throwable failure, long before) {
        if (isUnknownToken(failure)) return Mono.error(failure);
        Duration wait = failure instanceof ApiFault fault ? wait(fault, before) : backOff(before);
        LOG.warn("{}; polling again in {} ms", words(failure), wait.toMillis());
        return Mono.delay(wait);
    }

    private static Duration wait(ApiFault fault, long before) {
        return switch (fault.code()) {
            case ApiFault.CONFLICT -> OTHER_POLLER;
            case ApiFault.TOO_MANY -> fault.pause().compareTo(FIRST) > 0 ? fault.pause() : FIRST;
            default -> backOff(before);
        };
    }

    private static String words(Throwable failure) {
        return failure instanceof ApiFault fault && fault.code() == ApiFault.CONFLICT
                ? "another program polls with the same token, or a webhook is set: updates go to one of the two by chance"
                : "no updates: " + failure.getMessage();
    }

    private static Duration backOff(long before) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(before, LONGEST_DOUBLING));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
