package dev.zapis.bot.dialog.engine;

import java.time.Duration;

/**
 * Looks on while the bot works: for figures, and for what is kept of failures. None of it may wait or fail, and nothing that it is
 * told is a name, a chat or something typed.
 */
public interface BotMonitor {

    BotMonitor NOBODY = new BotMonitor() {};

    /** Telegram took the first thing that was said to an update, so long after the update was taken in. */
    default void answered(Reply reply, Duration after) {}

    /** How an update was answered. */
    enum Reply {
        TOAST,
        MESSAGE
    }

    /** An update was handled, or could not be this time. */
    default void handled(String kind, boolean isDone) {}

    /** Telegram was called; {@code code} is 200 where it did as asked, 0 where it gave no answer. */
    default void called(String method, int code, Duration took) {}

    /** Telegram is called again for what failed in passing. */
    default void calledAgain() {}

    /** Somebody was told that something failed, or should have been. */
    default void failed(Failure failure) {}

    /**
     * What failed.
     *
     * @param code what the person was told, and what the log has
     * @param kind what it was that failed: a tap, a text, an update, due work, the database, …
     */
    record Failure(String code, String kind, Throwable cause) {}
}
