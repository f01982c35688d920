package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.text.DayParser;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands what admins type: numbers, times, and days with a reason. */
public final class AdminInputParser {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d\\d))?");
    private static final Pattern RANGE = Pattern.compile("\\s*(\\S+?)\\s*[-–—]\\s*(\\S+)(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("\\s*(\\S+)(?:\\s+(.*))?", Pattern.DOTALL);

    private AdminInputParser() {}

    public static Optional<Integer> number(String text) {
        String typed = text.strip();
        return NUMBER.matcher(typed).matches() ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    public static Optional<LocalTime> time(String text) {
        Matcher typed = TIME.matcher(text.strip());
        if (!typed.matches()) return Optional.empty();
        int hour = Integer.parseInt(typed.group(1));
        int minute = typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** @param reason none where nothing follows the days */
    public record Days(
            LocalDate from, LocalDate until, @Nullable String reason) {}

    /** «24.11–28.11 ремонт», «завтра ремонт», "fri". */
    public static Optional<Days> days(String text, Visit visit) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            Optional<LocalDate> from = DayParser.understood(range.group(1), visit);
            Optional<LocalDate> until = DayParser.understood(range.group(2), visit);
            if (from.isPresent() && until.isPresent()) {
                return Optional.of(new Days(from.get(), until.get(), range.group(3)));
            }
        }
        Matcher day = DAY.matcher(text);
        if (!day.matches()) return Optional.empty();
        return DayParser.understood(day.group(1), visit).map(one -> new Days(one, one, day.group(2)));
    }
}
