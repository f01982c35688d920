package dev.zapis.bot.dialog.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** How days and times are written: with the weekday, in one line, the year only if it is not this one, times in the office. */
final class TemporalFormatter {

    private static final String WEEKDAY = "EEE d".replace(" ", Typography.NO_BREAK);
    private static final String THIS_YEAR = "EEE d MMMM".replace(" ", Typography.NO_BREAK);
    private static final String OTHER_YEAR = "EEE d MMMM yyyy".replace(" ", Typography.NO_BREAK);

    private final RenderLocale locale;

    TemporalFormatter(RenderLocale locale) {
        this.locale = locale;
    }

    static boolean knows(Object value) {
        return value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || value instanceof Instant;
    }

    String written(Object moment, String style) {
        Temporal local = moment instanceof Instant instant ? instant.atZone(locale.zone()) : (Temporal) moment;
        return switch (local) {
            case LocalDate day -> day(day, style);
            case LocalTime time -> pattern("HH:mm", time);
            case LocalDateTime both -> both(both, style);
            case ZonedDateTime zoned ->
                both(zoned.toLocalDateTime(), style)
                        + (style.equals("zoned") ? Typography.NO_BREAK + offset(zoned) : "");
            default -> throw new IllegalStateException("no day and no time: " + moment.getClass());
        };
    }

    /** Key of the word for a day that is today or tomorrow; empty for any other day and for a bare time. */
    static String nearness(Object moment, RenderLocale locale) {
        LocalDate day =
                switch (moment) {
                    case LocalDate date -> date;
                    case LocalDateTime both -> both.toLocalDate();
                    case Instant instant -> LocalDate.ofInstant(instant, locale.zone());
                    default -> LocalDate.MIN;
                };
        if (day.equals(locale.today())) return "/dialog.day.today";
        return day.equals(locale.today().plusDays(1)) ? "/dialog.day.tomorrow" : "";
    }

    private String both(LocalDateTime moment, String style) {
        String time = pattern("HH:mm", moment);
        return switch (style) {
            case "time" -> time;
            case "day" -> day(moment.toLocalDate(), "");
            case "stamp" -> stamp(moment.toLocalDate()) + ", " + time;
            default -> day(moment.toLocalDate(), style) + ", " + time;
        };
    }

    /** Short, as what has happened is dated; abbreviations go without their dots. */
    private String stamp(LocalDate day) {
        boolean isThisYear = day.getYear() == locale.today().getYear();
        return pattern(isThisYear ? "d MMM" : "d MMM yyyy", day)
                .replace(".", "")
                .replace(" ", Typography.NO_BREAK);
    }

    private String day(LocalDate day, String style) {
        if (style.equals("short")) return pattern(WEEKDAY, day);
        return pattern(day.getYear() == locale.today().getYear() ? THIS_YEAR : OTHER_YEAR, day);
    }

    /** {@code UTC+3}: the JDK has no names of zones that Russians know. */
    private static String offset(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("O", Locale.ROOT).format(moment).replace("GMT", "UTC");
    }

    private String pattern(String pattern, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(pattern, locale.language()).format(moment);
    }
}
