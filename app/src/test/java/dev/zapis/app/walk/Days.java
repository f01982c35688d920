package dev.zapis.app.walk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days of the sample office, as people type them and as buttons name them. */
final class Days {

    static final ZoneId OFFICE = ZoneId.of("Europe/Moscow");
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("EEE d", Locale.of("ru"));
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Locale.of("ru"));
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d.MM.yyyy");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM", Locale.of("ru"));

    private Days() {}

    static LocalDate today(ControlApi control) {
        return LocalDate.ofInstant(control.now(), OFFICE);
    }

    /** As the page of a calendar is called. */
    static String month(LocalDate day) {
        String month = MONTH.format(day);
        return month.substring(0, 1).toUpperCase(Locale.of("ru")) + month.substring(1);
    }

    static String label(LocalDate day) {
        return LABEL.format(day);
    }

    static String typed(LocalDate day) {
        return TYPED.format(day);
    }

    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }
}
