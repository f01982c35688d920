package dev.zapis.bot.telegram.updates;

import dev.zapis.bot.telegram.api.ApiFault;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** A poll that failed: said in plain words, and how long to wait before the next. Nothing ends polling for good. */
public final class PollingRetry {

    private static final Logger LOG = LoggerFactory.getLogger(PollingRetry.class);
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_HERE = Duration.ofSeconds(2);
    private static final Duration FIRST_REFUSED = Duration.ofSeconds(1);
    private static final Duration LONGEST_REFUSED = Duration.ofMinutes(1);
    private static final Duration OTHER_POLLER = Duration.ofSeconds(5);
    private static final int LONGEST_DOUBLING = 6;

    private PollingRetry() {}

    public static boolean isUnknownToken(Throwable failure) {
        return failure instanceof ApiFault fault
                && (fault.code() == ApiFault.UNAUTHORIZED || fault.code() == ApiFault.NOT_FOUND);
    }

    /** Telegram says that it will not give this bot its updates: waiting for one more answer tells nothing else. */
    static boolean isRefusal(Throwable failure) {
        return isUnknownToken(failure) || failure instanceof ApiFault fault && fault.code() == ApiFault.FORBIDDEN;
    }

    /** Completes when it is time to poll again. */
    static Mono<Long> wait(Throwable failure, long before) {
        Duration wait = pause(failure, before);
        if (isRefusal(failure)) LOG.error("{}; polling again in {} ms", words(failure), wait.toMillis());
        else LOG.warn("{}; polling again in {} ms", words(failure), wait.toMillis());
        return Mono.delay(wait);
    }

    private static Duration pause(Throwable failure, long before) {
        // What came could not be kept: the database is near, and so is its return.
        if (!(failure instanceof ApiFault fault)) return doubled(FIRST, before, LONGEST_HERE);
        if (isRefusal(fault)) return doubled(FIRST_REFUSED, before, LONGEST_REFUSED);
        return switch (fault.code()) {
            case ApiFault.CONFLICT -> OTHER_POLLER;
            case ApiFault.TOO_MANY -> fault.pause().compareTo(FIRST) > 0 ? fault.pause() : FIRST;
            default -> doubled(FIRST, before, LONGEST);
        };
    }

    private static String words(Throwable failure) {
        if (isRefusal(failure)) return "Telegram refuses the bot's token: " + failure.getMessage();
        if (!(failure instanceof ApiFault fault)) return "updates have come and could not be kept: " + failure;
        return fault.code() == ApiFault.CONFLICT
                ? "another program polls with the same token, or a webhook is set: updates go to one of the two by chance"
                : "no updates: " + Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    private static Duration doubled(Duration first, long before, Duration longest) {
        Duration wait = first.multipliedBy(1L << Math.min(before, LONGEST_DOUBLING));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
