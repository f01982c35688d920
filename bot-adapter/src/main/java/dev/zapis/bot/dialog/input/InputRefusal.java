package dev.zapis.bot.dialog.input;

import dev.zapis.command.Refusal;

/** Why something that was meant as a thing of its kind is none. */
public enum InputRefusal implements Refusal {
    /** There is no such day: 31.11. */
    NO_SUCH_DAY,
    /** A time stands where a day is wanted: «в 15». */
    TIME_NOT_DAY,
    /** The last day comes before the first. */
    DAYS_REVERSED,
    /** There is no such time: 25:00. */
    NO_SUCH_TIME,
    /** It ends when it begins. */
    SPAN_EMPTY
}
