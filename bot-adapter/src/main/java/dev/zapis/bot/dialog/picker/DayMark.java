package dev.zapis.bot.dialog.picker;

/** What stands beside the number of a day. */
public enum DayMark {
    NONE,
    /** Somebody's own. */
    OWN,
    /** Somebody's own, and the office is closed. */
    OWN_CLOSED,
    /** Something is booked. */
    BOOKED,
    FULL,
    CLOSED,
    /** Open, though its weekday is not. */
    OPENED,
    CHOSEN,
    /** It can't be chosen: it has passed, or is too far ahead. */
    OUTSIDE
}
