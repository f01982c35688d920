package dev.zapis.events.desk;

/** The part of a day that a booking takes: its morning, its afternoon, or the whole day, which is both. */
public enum DayPart {
    AM,
    PM,
    ALL;

    /** Whether a desk, or a person, can't have both at once. */
    public boolean overlaps(DayPart other) {
        return this == ALL || other == ALL || this == other;
    }

    /** What both take together. */
    public DayPart and(DayPart other) {
        return this == other ? this : ALL;
    }
}
