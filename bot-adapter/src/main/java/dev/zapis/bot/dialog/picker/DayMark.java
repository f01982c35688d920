package dev.zapis.bot.dialog.picker;

/** The one sign that a day can have beside its number. */
public enum DayMark {
    NONE,
    /** Somebody's own. */
    OWN,
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
