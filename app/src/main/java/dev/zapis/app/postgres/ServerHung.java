package dev.zapis.app.postgres;

import java.time.Duration;

/** The server's process lived and answered nobody for so long that it was killed. */
public final class ServerHung extends OutageRecord {

    private static final long serialVersionUID = 1L;

    ServerHung(Duration length) {
        super("the embedded database answered nobody", length);
    }
}
