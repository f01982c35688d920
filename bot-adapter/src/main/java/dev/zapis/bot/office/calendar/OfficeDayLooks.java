package dev.zapis.bot.office.calendar;

import static java.util.function.Function.identity;

import dev.zapis.bot.dialog.picker.CalendarDay;
import dev.zapis.bot.dialog.picker.DayMark;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.Map;
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

    private DayMark mark(LocalDate day) {
        OfficeCalendar.Day found = days.get(day);
        if (found == null) return DayMark.NONE;
        if (!found.isOpen()) return DayMark.CLOSED;
        return found.isException() ? DayMark.OPENED : DayMark.NONE;
    }
}
