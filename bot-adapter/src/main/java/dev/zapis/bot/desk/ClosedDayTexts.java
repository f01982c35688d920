package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Text;
import dev.zapis.query.ClosedDay;
import java.util.Objects;

/** The one way to say that the office is closed on a day, and why. */
public final class ClosedDayTexts {

    private ClosedDayTexts() {}

    public static Text of(ClosedDay closed) {
        String reason = Objects.requireNonNullElse(closed.reason(), "");
        return reason.isEmpty()
                ? Text.of("/desk.card.is-closed", "because", closed.because())
                : Text.of("/desk.free.closed-because", "reason", reason);
    }
}
