package dev.zapis.eventstore;

/** The condition of an append does not hold: an event that the decision should have known was recorded meanwhile. */
public final class AppendConflictException extends RuntimeException {

    private final long position;

    public AppendConflictException(long position) {
        super("the append's condition is contradicted by the event at position " + position, null, false, false);
        this.position = position;
    }

    /** Position of the conflicting event; 0 if it is a data key that came into being meanwhile. */
    public long position() {
        return position;
    }
}
