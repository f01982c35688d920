package dev.zapis.bot.dialog.text;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import dev.zapis.bot.dialog.Visit;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands a typed day: «завтра», «пт», «24», «24.11», "friday". Always a day from today on. */
public final class DayParser {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})(?:[./-](\\d{1,2}))?(?:[./-](\\d{4}))?\\.?");
    private static final int LONGEST = 20;

    private DayParser() {}

    public static Optional<LocalDate> understood(String text, Visit visit) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > LONGEST) return Optional.empty();
        LocalDate today = visit.today();
        return named(word, today, visit.visitor().language())
                .or(() -> named(word, today, Locale.of("ru")))
                .or(() -> named(word, today, Locale.ENGLISH))
                .or(() -> numbered(word, today));
    }

    private static Optional<LocalDate> named(String word, LocalDate today, Locale language) {
        var relative = RelativeDateTimeFormatter.getInstance(language);
        if (word.equals(relative.format(Direction.THIS, AbsoluteUnit.DAY))) return Optional.of(today);
        if (word.equals(relative.format(Direction.NEXT, AbsoluteUnit.DAY))) return Optional.of(today.plusDays(1));
        if (word.equals(relative.format(Direction.NEXT_2, AbsoluteUnit.DAY))) return Optional.of(today.plusDays(2));
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> isNamed(day, word, language))
                .findFirst()
                .map(day -> today.with(TemporalAdjusters.nextOrSame(day)));
    }

    private static boolean isNamed(DayOfWeek day, String word, Locale language) {
        return Arrays.stream(TextStyle.values())
                .filter(style -> style != TextStyle.NARROW && style != TextStyle.NARROW_STANDALONE)
                .anyMatch(style -> day.getDisplayName(style, language).equalsIgnoreCase(word));
    }

    private static Optional<LocalDate> numbered(String word, LocalDate today) {
        Matcher matcher = NUMBERS.matcher(word);
        if (!matcher.matches()) return Optional.empty();
        try {
            return Optional.of(dated(matcher.toMatchResult(), today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate dated(MatchResult found, LocalDate today) {
        int day = Integer.parseInt(found.group(1));
        if (found.group(2) == null) {
            LocalDate inMonth = today.withDayOfMonth(day);
            return inMonth.isBefore(today) ? inMonth.plusMonths(1) : inMonth;
        }
        int month = Integer.parseInt(found.group(2));
        if (found.group(3) != null) return LocalDate.of(Integer.parseInt(found.group(3)), month, day);
        LocalDate inYear = LocalDate.of(today.getYear(), month, day);
        return inYear.isBefore(today) ? inYear.plusYears(1) : inYear;
    }
}
