package dev.zapis.app.postgres;

import java.time.Duration;

/** The embedded server was away and was started again: what is written down of it. */
public abstract sealed class OutageRecord extends RuntimeException permits ServerDied, ServerHung {

    private static final long serialVersionUID = 1L;

    private final transient Duration length;

    OutageRecord(String what, Duration length) {
        super(what + " and was started again after " + length.toMillis() + " ms");
        this.length = length;
    }

    /** From when it was noticed until the server let people in again. */
    public Duration length() {
        return length;
    }
}
