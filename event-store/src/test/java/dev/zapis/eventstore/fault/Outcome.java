package dev.zapis.eventstore.fault;

/** What the caller of an append was told. */
sealed interface Outcome {

    /** Position of the last event. */
    record Recorded(long position) implements Outcome {}

    /** The condition does not hold; position of the event that contradicts, 0 for a data key. */
    record Refused(long position) implements Outcome {}

    /** Not recorded, and never to be: that is the promise of every other error. */
    record Failed(String reason) implements Outcome {}

    /** The caller died, or its store could only say that it does not know: recorded once or not at all. */
    record Unknown() implements Outcome {}
}
