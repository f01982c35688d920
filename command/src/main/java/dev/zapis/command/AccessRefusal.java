package dev.zapis.command;

import java.util.Locale;

/** Why somebody may not ask for this at all. */
public enum AccessRefusal implements Refusal {
    /** The account acts for nobody: no name taken yet. */
    UNKNOWN,
    /** The person may do nothing for now. */
    INACTIVE,
    /** The account's owner has not agreed that personal data are kept. */
    NO_CONSENT,
    /** Guests come to events alone. */
    NOT_STAFF,
    NOT_ADMIN,
    /** What was asked for has nothing to tell this person, or nothing any more. */
    NOTHING_TO_SEE,
    /** Only the house itself does this. */
    NOT_HOUSE,
    /** The command's id belongs to another wish, which was carried out. */
    ANOTHER_WISH,
    /** Too many ask at once, or want the same thing: asking again in a minute may well succeed. */
    BUSY,
    /** The database fell silent in the middle: whether it was recorded can be seen later. */
    UNSURE;

    /** What texts and journals know it by is older than its name. */
    @Override
    public String code() {
        return "asker." + name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
