package dev.zapis.bot.telegram.updates;

import dev.zapis.bot.telegram.api.ApiFault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How polling goes.
 *
 * @param answered when Telegram last answered a poll; none before the first
 * @param trouble what is wrong with the poll that failed since; none where all is well
 * @param unkept how often in a row what came could not be kept, however well Telegram answers
 */
public record PollingState(
        @Nullable Instant answered, @Nullable PollFailure failure, int unkept) {

    /** Before the first poll, and where nobody polls. */
    public static final PollingState NONE = new PollingState(null, null, 0);

    /**
     * Why there are no updates.
     *
     * @param code Telegram's; 0 where it gave none that could be read, or is not to blame
     */
    public record PollFailure(Cause cause, int code) {}

    /** Who is to blame for it. */
    public enum Cause {
        /** Telegram does not give this bot its updates, rather than giving none in passing. */
        REFUSED,
        /** Telegram gives none in passing. */
        TELEGRAM,
        /** What Telegram gave could not be kept, and is asked for again. */
        NOT_KEPT
    }

    /** Telegram has answered; what it gave is not kept yet. */
    PollingState answeredAt(Instant now) {
        return new PollingState(now, unkept > 0 ? new PollFailure(Cause.NOT_KEPT, 0) : null, unkept);
    }

    PollingState kept() {
        return new PollingState(answered, null, 0);
    }

    PollingState after(Throwable failure) {
        PollFailure what = failure(failure);
        return new PollingState(answered, what, what.cause() == Cause.NOT_KEPT ? unkept + 1 : unkept);
    }

    /** Whether Telegram does not give this bot its updates. */
    public boolean isRefused() {
        return failure != null && failure.cause() == Cause.REFUSED;
    }

    private static PollFailure failure(Throwable failure) {
        if (!(failure instanceof ApiFault fault)) return new PollFailure(Cause.NOT_KEPT, 0);
        return new PollFailure(PollingRetry.isRefusal(fault) ? Cause.REFUSED : Cause.TELEGRAM, fault.code());
    }
}
