package dev.zapis.command;

import org.jspecify.annotations.Nullable;

/** Why something is done to somebody, in the words of whoever does it: 1 to 200 characters that can be seen. */
public final class Reason {

    private static final int LONGEST = 200;

    private Reason() {}

    public static String checked(@Nullable String typed) {
        String reason = typed == null ? "" : PlainName.of(typed);
        if (reason.isEmpty() || PlainName.length(reason) > LONGEST) throw new Refused(ReasonRefusal.LENGTH);
        if (PlainName.hasInvisible(reason)) throw new Refused(ReasonRefusal.INVISIBLE);
        return reason;
    }
}
