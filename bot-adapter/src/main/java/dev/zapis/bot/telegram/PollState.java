package dev.zapis.bot.telegram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How polling goes.
 *
 * @param answered when Telegram last answered a poll; none before the first
 * @param trouble Telegram's code of the poll that failed since, 0 where it gave none that could be read; none where all is well
 * @param isRefused whether Telegram does not give this bot its updates, rather than giving none in passing
 */
public record PollState(
        @Nullable Instant answered, @Nullable Integer trouble, boolean isRefused) {

    /** Before the first poll, and where nobody polls. */
    public static final PollState NONE = new PollState(null, null, false);

    static PollState answeredAt(Instant now) {
        return new PollState(now, null, false);
    }

    PollState after(Throwable failure) {
        int code = failure instanceof ApiFault fault ? fault.code() : 0;
        return new PollState(answered, code, PollTrouble.isRefusal(failure));
    }
}
