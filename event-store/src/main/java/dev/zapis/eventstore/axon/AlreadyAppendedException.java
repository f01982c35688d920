package dev.zapis.eventstore.axon;

import org.axonframework.common.AxonNonTransientException;

/** A command has done its work before: the event that it left is in the log. */
public final class AlreadyAppendedException extends AxonNonTransientException {

    private final long position;

    public AlreadyAppendedException(long position) {
        super("this command has been carried out before, see the event at position " + position);
        this.position = position;
    }

    /** Position of the first event that the command left. */
    public long position() {
        return position;
    }
}
