package dev.zapis.command;

/** Keys of the metadata that travel with a command, and from it to its events. */
public final class Metadata {

    /** Id of the person who asked, {@code house}, or {@code newcomer}. */
    public static final String ACTOR = "actor";

    /** Keyed hash of the Telegram account that asked. */
    public static final String ACCOUNT = "account";

    /** The command's id. */
    public static final String COMMAND = "command";

    /** What made the command: an {@code update} of a chat, a {@code start} of the house, or due work. */
    public static final String CAUSE = "cause";

    /** When it was asked, by the product's clock; the log's own times are the database's. */
    public static final String AT = "at";

    /** Keyed hash of what was asked: the same id with another wish is a mistake, not the same wish again. */
    public static final String WISH = "wish";

    /** Joins all that came of one cause. */
    public static final String CORRELATION = "correlation";

    /** The account's id in Telegram: the sign before it keeps it from the events. */
    public static final String TELEGRAM = "~telegram";

    private Metadata() {}
}
