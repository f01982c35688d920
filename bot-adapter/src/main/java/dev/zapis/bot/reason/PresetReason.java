package dev.zapis.bot.reason;

import java.util.Arrays;
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

    /** Whether a reason was recorded by one of these, and by nobody's own words. */
    public static boolean isOne(String recorded) {
        return Arrays.stream(values()).anyMatch(each -> each.recorded().equals(recorded));
    }

    /** Key of its words. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
