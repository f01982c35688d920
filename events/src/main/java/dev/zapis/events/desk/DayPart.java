package dev.zapis.events.desk;

/** The part of a day that a booking takes. */
public enum DayPart {
    AM,
    PM,
    ALL
}
