package dev.zapis.bot.telegram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How polling goes.
 *
 * @param answered when Telegram last answered a poll; none before the first
 * @param trouble what is wrong with the poll that failed since; none where all is well
 */
public record PollState(
        @Nullable Instant answered, @Nullable Trouble trouble) {

    /** Before the first poll, and where nobody polls. */
    public static final PollState NONE = new PollState(null, null);

    /**
     * Why there are no updates.
     *
     * @param code Telegram's; 0 where it gave none that could be read, or is not to blame
     */
    public record Trouble(Kind kind, int code) {}

    /** Whose trouble it is. */
    public enum Kind {
        /** Telegram does not give this bot its updates, rather than giving none in passing. */
        REFUSED,
        /** Telegram gives none in passing. */
        TELEGRAM,
        /** What Telegram gave could not be kept, and is asked for again. */
        NOT_KEPT
    }

    static PollState answeredAt(Instant now) {
        return new PollState(now, null);
    }

    PollState after(Throwable failure) {
        return new PollState(answered, trouble(failure));
    }

    /** Whether Telegram does not give this bot its updates. */
    public boolean isRefused() {
        return trouble != null && trouble.kind() == Kind.REFUSED;
    }

    private static Trouble trouble(Throwable failure) {
        if (!(failure instanceof ApiFault fault)) return new Trouble(Kind.NOT_KEPT, 0);
        return new Trouble(PollTrouble.isRefusal(fault) ? Kind.REFUSED : Kind.TELEGRAM, fault.code());
    }
}
