package dev.zapis.events.reminder;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long before something begins people are reminded of it.
 *
 * @param value {@code P1D/18:00}: so many days before, at that time of the office; {@code PT1H}: so long before, up to 30
 *     days
 */
public record ReminderOffset(String value) {

    private static final Pattern ON_A_DAY = Pattern.compile("P(\\d{1,2})D/(\\d\\d:\\d\\d)");
    private static final int MOST_DAYS = 30;

    /** Something else than an offset is an {@link IllegalArgumentException}. */
    public ReminderOffset {
        Matcher onADay = ON_A_DAY.matcher(value);
        try {
            boolean fits = onADay.matches()
                    ? Integer.parseInt(onADay.group(1)) <= MOST_DAYS && LocalTime.parse(onADay.group(2)) != null
                    : isBefore(Duration.parse(value));
            if (!fits) throw new IllegalArgumentException("not before it begins, or more than 30 days before");
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a reminder's offset", e);
        }
    }

    public static ReminderOffset onADay(int daysBefore, LocalTime at) {
        return new ReminderOffset("P" + daysBefore + "D/" + at);
    }

    private static boolean isBefore(Duration before) {
        return !before.isNegative() && before.compareTo(Duration.ofDays(MOST_DAYS)) <= 0;
    }

    /** The local time of the reminder. */
    public LocalDateTime at(LocalDateTime begins) {
        Matcher onADay = ON_A_DAY.matcher(value);
        if (!onADay.matches()) return begins.minus(Duration.parse(value));
        return begins.toLocalDate()
                .minusDays(Integer.parseInt(onADay.group(1)))
                .atTime(LocalTime.parse(onADay.group(2)));
    }

    @Override
    public String toString() {
        return value;
    }
}
