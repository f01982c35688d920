package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Text;
import java.time.Duration;

/** A span of time in the unit that a person would use. */
public final class SpanText {

    private SpanText() {}

    public static Text of(Duration time) {
        if (time.toMinutes() == 0) return Text.of("/office.state.seconds", "count", time.toSeconds());
        if (time.toHours() == 0) return Text.of("/office.state.minutes", "count", time.toMinutes());
        if (time.toDays() < 2) return Text.of("/office.state.hours", "count", time.toHours());
        return Text.of("/office.state.days", "count", time.toDays());
    }
}
