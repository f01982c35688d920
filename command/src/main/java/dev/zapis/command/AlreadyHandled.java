package dev.zapis.command;

/** This very command was carried out before: what it asked for is so, and nothing more was recorded. */
public final class AlreadyHandled extends RuntimeException {

    public AlreadyHandled() {
        super("the command was handled before", null, false, false);
    }
}
