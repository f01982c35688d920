package dev.zapis.command.office;

import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which days an office is open: what is said of a day goes before the holidays of its year, and these before the week.
 *
 * @param week none: nothing is said, it is open on all days
 * @param ended days that closed by the week together with what was booked there
 */
record BusinessCalendar(
        Set<DayOfWeek> week, Set<LocalDate> ended, Map<Integer, HolidaysTaken> years, Map<LocalDate, DaySet> days) {

    static final BusinessCalendar ALWAYS_OPEN = new BusinessCalendar(Set.of(), Set.of(), Map.of(), Map.of());

    BusinessCalendar {
        week = Set.copyOf(week);
        ended = Set.copyOf(ended);
        years = Map.copyOf(years);
        days = Map.copyOf(days);
    }

    BusinessCalendar after(WorkingDaysSet event) {
        Set<DayOfWeek> next = Set.copyOf(event.days());
        Set<LocalDate> more = new HashSet<>(ended);
        if (event.bookingsFollowOn() != null) more.addAll(event.bookingsFollowOn());
        // Another day of the week may be said of before those of this one have ended.
        more.removeIf(day -> next.contains(day.getDayOfWeek()));
        return new BusinessCalendar(next, more, years, days);
    }

    BusinessCalendar after(HolidaysTaken event) {
        Map<Integer, HolidaysTaken> more = new HashMap<>(years);
        if (event.closed().isEmpty() && event.opened().isEmpty()) more.remove(event.year());
        else more.put(event.year(), event);
        return new BusinessCalendar(week, ended, more, days);
    }

    BusinessCalendar after(DaySet event) {
        Map<LocalDate, DaySet> more = new HashMap<>(days);
        if (event.isOpen() == null) more.remove(event.day());
        else more.put(event.day(), event);
        return new BusinessCalendar(week, ended, years, more);
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
        if (year != null && year.closed().contains(day)) return year.takesBookingsOf(day);
        return ended.contains(day);
    }

    /** Whether it is open, and the week alone says so. */
    boolean isOpenByWeek(LocalDate day) {
        HolidaysTaken year = years.get(day.getYear());
        boolean isOpened = year != null && year.opened().contains(day);
        return !days.containsKey(day) && !isOpened && closed(day) == null;
    }

    /** In the words of whoever closed it; empty where there are none. */
    String reason(LocalDate day) {
        DaySet said = days.get(day);
        return said == null ? "" : Objects.requireNonNullElse(said.reason(), "");
    }
}
