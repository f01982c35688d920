package dev.zapis.bot.office.calendar;

import static java.util.function.Function.identity;

import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.picker.CalendarDay;
import dev.zapis.bot.dialog.picker.DayMark;
import dev.zapis.bot.dialog.picker.LeftOutDay;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How days of the office look to whoever opens and closes them. */
final class OfficeDayLooks {

    private final OfficeId office;
    private final Map<LocalDate, OfficeCalendar.Day> days;

    OfficeDayLooks(OfficeId office, OfficeCalendar.Result calendar) {
        this.office = office;
        this.days = calendar.days().stream()
                .collect(Collectors.toMap(OfficeCalendar.Day::day, identity(), (one, same) -> one));
    }

    CalendarDay look(LocalDate day) {
        return new CalendarDay(mark(day), new OfficeDayScreen(office, day, null));
    }

    boolean isOpen(LocalDate day) {
        OfficeCalendar.Day found = days.get(day);
        return found != null && found.isOpen();
    }

    /** Closed days between these, and beside the first and the last of them: what is typed as a span holds them, too. */
    private List<LeftOutDay> leftOut(List<LocalDate> marked) {
        if (marked.isEmpty()) return List.of();
        LocalDate from = marked.getFirst();
        LocalDate until = marked.getLast();
        while (isClosed(from.minusDays(1))) from = from.minusDays(1);
        while (isClosed(until.plusDays(1))) until = until.plusDays(1);
        return closed(from.datesUntil(until.plusDays(1))
                .filter(day -> !marked.contains(day))
                .toList());
    }

    /** Those of the days that are closed. */
    List<LeftOutDay> closed(List<LocalDate> among) {
        return among.stream()
                .filter(this::isClosed)
                .map(days::get)
                .filter(Objects::nonNull)
                .map(day -> new LeftOutDay(day.day(), day.because().name(), day.reason()))
                .toList();
    }

    private boolean isClosed(LocalDate day) {
        OfficeCalendar.Day found = days.get(day);
        return found != null && !found.isOpen();
    }

    /** The view with these days, if there are any. */
    View saying(View view, List<LocalDate> marked) {
        List<LeftOutDay> leftOut = leftOut(marked);
        return leftOut.isEmpty() ? view : view.line("/office.close.closed", "days", LeftOutDay.told(leftOut));
    }

    private DayMark mark(LocalDate day) {
        OfficeCalendar.Day found = days.get(day);
        if (found == null) return DayMark.NONE;
        if (!found.isOpen()) return DayMark.CLOSED;
        return found.isException() ? DayMark.OPENED : DayMark.NONE;
    }
}
