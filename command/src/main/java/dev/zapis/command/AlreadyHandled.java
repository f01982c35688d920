package dev.zapis.command;

/** This very command was carried out before: what it asked for is so, and nothing more was recorded. */
public final class AlreadyHandled extends RuntimeException {

    private final long position;

    /** Where what was recorded stands in the log is not known. */
    public AlreadyHandled() {
        this(0);
    }

    /** @param position of the last event that it has left */
    public AlreadyHandled(long position) {
        super("the command was handled before", null, false, false);
        this.position = position;
    }

    /** Position of the last event that it has left; 0 where that is not known. */
    public long position() {
        return position;
    }
}
