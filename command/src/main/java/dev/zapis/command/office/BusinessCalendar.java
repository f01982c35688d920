package dev.zapis.command.office;

import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which days an office is open: what is said of a day goes before the holidays of its year, and these before the week.
 *
 * @param week none: nothing is said, it is open on all days
 */
record BusinessCalendar(Set<DayOfWeek> week, Map<Integer, HolidaysTaken> years, Map<LocalDate, DaySet> days) {

    static final BusinessCalendar ALWAYS_OPEN = new BusinessCalendar(Set.of(), Map.of(), Map.of());

    BusinessCalendar {
        week = Set.copyOf(week);
        years = Map.copyOf(years);
        days = Map.copyOf(days);
    }

    BusinessCalendar after(WorkingDaysSet event) {
        return new BusinessCalendar(Set.copyOf(event.days()), years, days);
    }

    BusinessCalendar after(HolidaysTaken event) {
        Map<Integer, HolidaysTaken> more = new HashMap<>(years);
        if (event.closed().isEmpty() && event.opened().isEmpty()) more.remove(event.year());
        else more.put(event.year(), event);
        return new BusinessCalendar(week, more, days);
    }

    BusinessCalendar after(DaySet event) {
        Map<LocalDate, DaySet> more = new HashMap<>(days);
        if (event.isOpen() == null) more.remove(event.day());
        else more.put(event.day(), event);
        return new BusinessCalendar(week, years, more);
    }

    /** Why an office is closed on a day. */
    enum Closed {
        /** It was said of this very day. */
        SAID,
        HOLIDAY,
        WEEKEND
    }

    @Nullable
    Closed closed(LocalDate day) {
        DaySet said = days.get(day);
        if (said != null) return Boolean.TRUE.equals(said.isOpen()) ? null : Closed.SAID;
        HolidaysTaken year = years.get(day.getYear());
        if (year != null && year.closed().contains(day)) return Closed.HOLIDAY;
        boolean isOpened = year != null && year.opened().contains(day);
        return isOpened || week.isEmpty() || week.contains(day.getDayOfWeek()) ? null : Closed.WEEKEND;
    }

    /** Whether it was closed on that day together with what was booked there. */
    boolean hasCancelledBookingsOf(LocalDate day) {
        if (closed(day) == null) return false;
        DaySet said = days.get(day);
        if (said != null) return Boolean.TRUE.equals(said.bookingsFollow());
        HolidaysTaken year = years.get(day.getYear());
        return year != null && year.closed().contains(day) && year.takesBookingsOf(day);
    }

    /** In the words of whoever closed it; empty where there are none. */
    String reason(LocalDate day) {
        DaySet said = days.get(day);
        return said == null ? "" : Objects.requireNonNullElse(said.reason(), "");
    }
}
