package dev.zapis.bot.dialog.input;

/** Kinds of things that people type. */
public enum InputKind {
    DAY,
    DAYS,
    TIME,
    SPAN,
    DURATION,
    NUMBER,
    /** One that is there, perhaps with a day. */
    DESK,
    /** Names of several, also as ranges. */
    DESKS,
    PERSON,
    SECTION,
    /** Whatever is written. */
    TEXT
}
