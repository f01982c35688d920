package dev.zapis.bot.desk;

import static java.util.function.Function.identity;

import dev.zapis.bot.dialog.picker.CalendarDay;
import dev.zapis.bot.dialog.picker.DayMark;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.DeskDays.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How days look to whoever books a desk, or looks at who has one. */
final class DeskDayLooks {

    private final Map<LocalDate, Day> days;

    DeskDayLooks(List<Day> days) {
        this.days = days.stream().collect(Collectors.toMap(Day::day, identity(), (one, same) -> one));
    }

    /** A closed day says why; a full one leads to who is in, one's own to the booking. */
    CalendarDay booking(LocalDate day) {
        Day found = days.get(day);
        DayMark mark = mark(found);
        boolean isFull = isAny(mark) && found != null && found.free() == 0;
        return new CalendarDay(
                isFull ? DayMark.FULL : mark,
                mark == DayMark.CLOSED ? new ClosedDayAnswer(day) : new FreeDesksScreen(day, 0));
    }

    /** A day on which one desk is free is booked, on others it is seen which are. */
    CalendarDay desk(DeskId desk, LocalDate day, boolean isFree) {
        if (!isFree) return taken(booking(day));
        boolean isOpened = mark(days.get(day)) == DayMark.OPENED;
        return new CalendarDay(isOpened ? DayMark.OPENED : DayMark.NONE, new ConfirmDeskScreen(desk, day));
    }

    private static CalendarDay taken(CalendarDay day) {
        return isAny(day.mark()) ? new CalendarDay(DayMark.FULL, day.target()) : day;
    }

    /** Nothing is said of it but that the office is open. */
    private static boolean isAny(DayMark mark) {
        return mark == DayMark.NONE || mark == DayMark.OPENED;
    }

    /** On a closed day somebody can have a desk, too. */
    CalendarDay plan(LocalDate day) {
        return new CalendarDay(mark(days.get(day)), new DayPlanScreen(day, 0));
    }

    private static DayMark mark(@Nullable Day day) {
        if (day == null) return DayMark.NONE;
        if (day.own() != null) return day.isOpen() ? DayMark.OWN : DayMark.OWN_CLOSED;
        if (!day.isOpen()) return DayMark.CLOSED;
        return day.isException() ? DayMark.OPENED : DayMark.NONE;
    }
}
