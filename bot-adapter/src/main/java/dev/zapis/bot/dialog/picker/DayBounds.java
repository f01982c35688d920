package dev.zapis.bot.dialog.picker;

import dev.zapis.command.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which days can be chosen.
 *
 * @param week on which days of the week the office works: weeks begin where its weekend ends
 */
public record DayBounds(LocalDate from, LocalDate until, Set<DayOfWeek> week) {

    public DayBounds {
        week = Set.copyOf(week);
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Those of these days that can be chosen; refused where there are none. */
    public List<LocalDate> among(LocalDate first, LocalDate last) {
        if (last.isBefore(from)) throw new Refused(PickerRefusal.DAY_PASSED, Map.of("day", last));
        if (first.isAfter(until)) throw new Refused(PickerRefusal.DAY_TOO_FAR, Map.of("last", until));
        return nearest(first).datesUntil(nearest(last).plusDays(1)).toList();
    }

    /** The nearest day that can be chosen. */
    LocalDate nearest(LocalDate day) {
        if (day.isAfter(until)) return until;
        return day.isBefore(from) ? from : day;
    }

    /** Monday, but where people work on Sundays and rest before them. */
    DayOfWeek begins() {
        if (!worksOn(DayOfWeek.SUNDAY) || !worksOn(DayOfWeek.MONDAY)) return DayOfWeek.MONDAY;
        if (!worksOn(DayOfWeek.SATURDAY)) return DayOfWeek.SUNDAY;
        return worksOn(DayOfWeek.FRIDAY) ? DayOfWeek.MONDAY : DayOfWeek.SATURDAY;
    }

    private boolean worksOn(DayOfWeek day) {
        return week.contains(day);
    }
}
