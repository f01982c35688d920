package dev.zapis.bot.dialog.input;

/** Kinds of things that people type. */
public enum InputKind {
    DAY,
    DAYS,
    /** Some by themselves: «пн, ср, пт». */
    DAYLIST,
    TIME,
    SPAN,
    /** A time of the day itself or of one before. */
    LEAD,
    DURATION,
    NUMBER,
    /** One that is there, perhaps with a day. */
    DESK,
    /** Names of several, also as ranges. */
    DESKS,
    PERSON,
    SECTION,
    /** That there is to be no such thing: «нет». */
    NONE,
    /** Whatever is written; where it is a section's name, too, people are asked. */
    TEXT,
    /** Whatever is written, a section's name as well. */
    VERBATIM
}
