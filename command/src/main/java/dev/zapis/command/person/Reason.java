package dev.zapis.command.person;

import dev.zapis.command.PlainName;
import dev.zapis.command.Refused;
import org.jspecify.annotations.Nullable;

/** The rule for reasons in somebody's own words: 1 to 200 characters that can be seen; nothing typed is no reason. */
final class Reason {

    private static final int LONGEST = 200;

    private Reason() {}

    static @Nullable String checked(@Nullable String typed) {
        if (typed == null) return null;
        String reason = PlainName.visible(typed);
        if (reason.isEmpty()) return null;
        if (PlainName.length(reason) > LONGEST) throw new Refused(PersonRefusal.REASON_LENGTH);
        return reason;
    }
}
