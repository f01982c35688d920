package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.command.Refused;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Several days of a month page: a tap marks a day or takes its mark away, another one marks the whole week.
 *
 * @param at the same screen with other marks or at another month
 */
public record SeveralDays<S extends Screen>(
        DayBounds bounds, LocalDate month, MarkedDays marked, BiFunction<MarkedDays, LocalDate, S> at) {

    private static final int WEEK = 7;

    /** The bounds, as far as marks reach. */
    public static DayBounds reach(DayBounds bounds, MarkedDays marked) {
        LocalDate last = marked.last().isBefore(bounds.from()) ? bounds.from() : marked.last();
        return new DayBounds(bounds.from(), bounds.until().isBefore(last) ? bounds.until() : last, bounds.week());
    }

    /**
     * The view with the month below it, what marks a week, and what is done with the marked days.
     *
     * @param look of a day without its mark
     * @param canBe whether a day can be marked
     * @param done what the button leads to that says how many are marked
     */
    public View on(
            View view,
            Function<LocalDate, CalendarDay> look,
            Predicate<LocalDate> canBe,
            Function<MarkedDays, Target> done) {
        MonthCalendar calendar = calendar();
        View shown = calendar.on(
                view,
                day -> marked.has(day) || canBe.test(day) ? toggling(day, look.apply(day)) : look.apply(day),
                first -> at.apply(marked, first));
        List<LocalDate> week = week(calendar, canBe);
        if (!week.isEmpty()) shown = shown.row(Button.text("/dialog.days.week", more(week)));
        int count = marked.count();
        if (count == 0) return shown;
        return shown.row(
                Button.text("/dialog.days.clear", at.apply(MarkedDays.from(marked.first()), month)),
                Button.text("/dialog.days.done", done.apply(marked), "count", count)
                        .confirm());
    }

    /** These days too, and the month of the first of them: what was typed as good as tapped. */
    public S with(Collection<LocalDate> days) {
        MarkedDays more = marked.with(days);
        if (days.isEmpty()) throw new Refused(PickerRefusal.NOTHING_CHOSEN);
        if (more.count() > MarkedDays.MOST) throw TooMany.refused(MarkedDays.MOST);
        return at.apply(more, days.iterator().next().withDayOfMonth(1));
    }

    public MonthCalendar calendar() {
        return MonthCalendar.of(bounds, month);
    }

    private CalendarDay toggling(LocalDate day, CalendarDay look) {
        return marked.has(day)
                ? new CalendarDay(
                        DayMark.CHOSEN, at.apply(marked.toggled(day), calendar().first()))
                : new CalendarDay(look.mark(), more(List.of(day)));
    }

    private Target more(Collection<LocalDate> days) {
        MarkedDays more = marked.with(days);
        return more.count() > MarkedDays.MOST
                ? new TooMany(MarkedDays.MOST)
                : at.apply(more, calendar().first());
    }

    /** The rest of all weeks in which a day is marked; without marks the first week of the page. */
    private List<LocalDate> week(MonthCalendar calendar, Predicate<LocalDate> canBe) {
        List<LocalDate> marks = marked.days();
        if (!marks.isEmpty()) return rest(marks.stream(), canBe).toList();
        return calendar.from().datesUntil(calendar.until().plusDays(1)).filter(canBe).findFirst().stream()
                .flatMap(first -> rest(Stream.of(first), canBe))
                .toList();
    }

    private Stream<LocalDate> rest(Stream<LocalDate> days, Predicate<LocalDate> canBe) {
        return days.map(day -> day.with(TemporalAdjusters.previousOrSame(bounds.begins())))
                .distinct()
                .flatMap(first -> first.datesUntil(first.plusDays(WEEK)))
                .filter(day -> bounds.has(day) && !marked.has(day) && canBe.test(day));
    }
}
