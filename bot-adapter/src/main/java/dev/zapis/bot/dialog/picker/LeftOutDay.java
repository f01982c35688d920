package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of a span that falls out of it, as it is closed.
 *
 * @param because what decides it, as a word of the texts
 * @param reason in the words of whoever closed it; none where none was given
 */
public record LeftOutDay(
        LocalDate day, String because, @Nullable String reason) {

    private static final int MOST = 14;

    /** Which days and why, as far as that can be read at once. */
    public static List<Text> told(List<LeftOutDay> days) {
        return days.stream().limit(MOST).map(LeftOutDay::told).toList();
    }

    private Text told() {
        return reason == null || reason.isEmpty()
                ? Text.of("/dialog.days.left-out", "day", day, "because", because)
                : Text.of("/dialog.days.left-out-for", "day", day, "reason", reason);
    }
}
