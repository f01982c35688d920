package dev.zapis.eventstore.projection.verify;

/**
 * What a verification found wrong.
 *
 * @param place the projection's table, or the log's
 * @param count how many rows, events or positions it is about
 */
public record VerificationFault(Kind kind, String place, long count) {

    /** In what way something is wrong. */
    public enum Kind {
        /** Positions of the log that have no event. */
        GAPS,
        /** Tags of events that can't be found by them. */
        TAGS_MISSING,
        /** Tags that can be found but are none of their event's. */
        TAGS_SURPLUS,
        /** Events that a projection has handled and the log has not. */
        AHEAD,
        /** Rows that the events make and the table lacks. */
        ROWS_MISSING,
        /** Rows that the table has and no event makes. */
        ROWS_SURPLUS,
        /** Events that could not be handled, though they were before. */
        UNHANDLED,
        /** What people see was made by another version of the program, which alone can verify it. */
        OTHER_VERSION
    }
}
