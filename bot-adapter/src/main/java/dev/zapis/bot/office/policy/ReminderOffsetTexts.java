package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Text;
import dev.zapis.events.reminder.ReminderOffset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/** Puts into words when people are reminded. */
public final class ReminderOffsetTexts {

    /** As they come. */
    static final Comparator<ReminderOffset> FIRST_TO_LAST = Comparator.comparing(
            offset -> offset.at(LocalDate.EPOCH.plusYears(1).atStartOfDay()));

    private ReminderOffsetTexts() {}

    public static Text told(ReminderOffset offset) {
        LocalDateTime begins = LocalDate.EPOCH.plusYears(1).atStartOfDay();
        LocalDateTime at = offset.at(begins);
        if (!offset.value().contains("/")) {
            return Text.of("/office.offset.before", "minutes", ChronoUnit.MINUTES.between(at, begins));
        }
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), begins.toLocalDate());
        return Text.of("/office.offset.day", "days", days, "time", at.toLocalTime());
    }
}
