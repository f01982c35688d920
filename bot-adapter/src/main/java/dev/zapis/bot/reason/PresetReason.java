package dev.zapis.bot.reason;

import java.util.Locale;

/** A reason that needs no typing; everybody reads it in their own language. */
public enum PresetReason {
    LEFT,
    MISTAKE,
    ON_REQUEST,
    CLOSED;

    private static final String SIGN = "#";

    /** As it is recorded, for good. */
    public String recorded() {
        return SIGN + code();
    }

    /** Key of its words. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
