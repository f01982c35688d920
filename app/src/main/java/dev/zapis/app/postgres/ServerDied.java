package dev.zapis.app.postgres;

import java.time.Duration;

/** The server's process was gone. */
public final class ServerDied extends OutageRecord {

    private static final long serialVersionUID = 1L;

    ServerDied(Duration length) {
        super("the embedded database died", length);
    }
}
