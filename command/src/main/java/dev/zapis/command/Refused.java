package dev.zapis.command;

import java.util.Map;

/** What was asked must not happen; nothing was recorded. */
public final class Refused extends RuntimeException {

    private final Refusal reason;
    private final transient Map<String, Object> details;

    public Refused(Refusal reason) {
        this(reason, Map.of());
    }

    /** @param details named values for the text that tells of it, for example the desk's name */
    public Refused(Refusal reason, Map<String, Object> details) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.details = Map.copyOf(details);
    }

    public Refusal reason() {
        return reason;
    }

    public Map<String, Object> details() {
        return details;
    }
}
