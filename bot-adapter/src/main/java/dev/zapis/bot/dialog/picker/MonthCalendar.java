package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A month in seven columns: a day is its number and its mark. Weeks that have passed are left out. */
public final class MonthCalendar {

    private static final int WEEK = 7;

    private final DayBounds bounds;
    private final LocalDate first;

    private MonthCalendar(DayBounds bounds, LocalDate first) {
        this.bounds = bounds;
        this.first = first;
    }

    /** The month of a day, or the nearest one in which a day can be chosen. */
    public static MonthCalendar of(DayBounds bounds, LocalDate day) {
        return new MonthCalendar(bounds, bounds.nearest(day).withDayOfMonth(1));
    }

    /** The first day of it that can be chosen. */
    public LocalDate from() {
        return bounds.nearest(first);
    }

    /** The last one. */
    public LocalDate until() {
        return bounds.nearest(last());
    }

    private LocalDate last() {
        return first.plusMonths(1).minusDays(1);
    }

    /** Its first day: how the screen of this month is told from those of others. */
    public LocalDate first() {
        return first;
    }

    /**
     * The view with the month below it, and a line that tells what its marks mean.
     *
     * @param look of a day that can be chosen
     * @param turn the same screen at the month that begins on a day
     */
    public View on(View view, Function<LocalDate, CalendarDay> look, Function<LocalDate, ? extends Target> turn) {
        Set<DayMark> marks = EnumSet.noneOf(DayMark.class);
        List<Button> days = new ArrayList<>();
        for (LocalDate day = begin(); !day.isAfter(end()); day = day.plusDays(1)) {
            if (day.getMonth() != first.getMonth()) {
                days.add(Button.text("/dialog.month.blank", new NoDay()));
                marks.add(DayMark.OUTSIDE);
                continue;
            }
            CalendarDay shown = bounds.has(day)
                    ? look.apply(day)
                    : new CalendarDay(DayMark.OUTSIDE, new DayOutside(day, bounds.until()));
            marks.add(shown.mark());
            days.add(
                    Button.text("/dialog.month.day", shown.target(), "mark", shown.mark(), "day", day.getDayOfMonth()));
        }
        return legend(view, marks)
                .row(turns(turn))
                .each(weekdays(), WEEK, MonthCalendar::weekday)
                .each(days, WEEK, day -> day);
    }

    private static View legend(View view, Set<DayMark> marks) {
        if (marks.remove(DayMark.OWN_CLOSED)) marks.addAll(Set.of(DayMark.OWN, DayMark.CLOSED));
        List<Text> signs = marks.stream()
                .filter(mark -> mark != DayMark.NONE)
                .map(mark -> Text.of("/dialog.month.sign", "mark", mark))
                .toList();
        return signs.isEmpty() ? view : view.line("/dialog.month.legend", "signs", signs);
    }

    /** Of the first week that has not passed. */
    private LocalDate begin() {
        return from().with(TemporalAdjusters.previousOrSame(bounds.begins()));
    }

    private LocalDate end() {
        return last().with(TemporalAdjusters.nextOrSame(bounds.begins().minus(1)));
    }

    private List<DayOfWeek> weekdays() {
        return IntStream.range(0, WEEK)
                .mapToObj(after -> bounds.begins().plus(after))
                .toList();
    }

    private static Button weekday(DayOfWeek day) {
        return Button.text("/dialog.month.weekday", new NoDay(), "day", day);
    }

    /** No arrow leads to where nothing can be chosen. */
    private Button[] turns(Function<LocalDate, ? extends Target> turn) {
        List<Button> turns = new ArrayList<>();
        LocalDate before = first.minusMonths(1);
        LocalDate after = first.plusMonths(1);
        if (bounds.from().isBefore(first)) turns.add(Button.text("/dialog.month.earlier", turn.apply(before)));
        turns.add(Button.text(
                "/dialog.month.name",
                turn.apply(first),
                "month",
                "m" + first.getMonthValue(),
                "year",
                Integer.toString(first.getYear())));
        if (!bounds.until().isBefore(after)) turns.add(Button.text("/dialog.month.later", turn.apply(after)));
        return turns.toArray(Button[]::new);
    }
}
