package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputContext;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.input.InputReader;
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

    /** «24.11–28.11 ремонт», «с 3 по 7 декабря», «завтра ремонт», "fri". */
    public static Optional<Days> days(String text, Visit visit) {
        InputContext context = new InputContext(visit.today(), visit.visitor().language());
        return new InputReader(context)
                .read(InputKind.DAYS, text).inputs().stream()
                        .map(Input.Days.class::cast)
                        .findFirst()
                        .map(days -> new Days(days.from(), days.until(), days.rest()));
    }
}
