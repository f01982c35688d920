package dev.zapis.command;

import org.jspecify.annotations.Nullable;

/** Why somebody does something that hits others, in their own words: at most 200 characters. */
public final class ReasonRule {

    private static final int LONGEST = 200;

    private ReasonRule() {}

    /** The words without what nobody sees in them; none where nothing is left. Refused where they are too long. */
    public static @Nullable String of(@Nullable String typed, Refusal tooLong) {
        if (typed == null) return null;
        String reason = NameNormalizer.visible(typed);
        if (NameNormalizer.length(reason) > LONGEST) throw new Refused(tooLong);
        return reason.isEmpty() ? null : reason;
    }

    /** The same where there must be one. */
    public static String needed(@Nullable String typed) {
        String reason = of(typed, ReasonRefusal.LENGTH);
        if (reason == null) throw new Refused(ReasonRefusal.LENGTH);
        return reason;
    }
}
