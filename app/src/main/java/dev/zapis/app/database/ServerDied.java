package dev.zapis.app.database;

/** The embedded server died and was started again: what is written down of it. */
public final class ServerDied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerDied() {
        super("the embedded database died and was started again");
    }
}
