package dev.zapis.command;

import java.time.Duration;

/** How long an act can be taken back. */
public enum UndoWindow {
    /** Under its result. */
    RESULT(Duration.ofMinutes(5)),
    /** From the list of what an admin has done. */
    LIST(Duration.ofDays(1));

    private final Duration length;

    UndoWindow(Duration length) {
        this.length = length;
    }

    public Duration length() {
        return length;
    }
}
