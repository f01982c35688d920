package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another: the first is tapped, then the last; whoever taps an earlier one has begun anew.
 *
 * @param first none where it has still to be tapped
 * @param at the same screen with this first day, at the month of a day
 */
public record DayRange(
        DayBounds bounds,
        LocalDate month,
        @Nullable LocalDate first,
        BiFunction<@Nullable LocalDate, LocalDate, Target> at) {

    /**
     * The view with the month below it, and a line that says which of the two is to be tapped.
     *
     * @param look of a day besides that; its target counts for nothing
     * @param done where the last day leads
     */
    public View on(View view, Function<LocalDate, DayMark> look, BiFunction<LocalDate, LocalDate, Target> done) {
        LocalDate begun = first;
        View asked = begun == null ? view.line("/dialog.range.first") : view.line("/dialog.range.last", "day", begun);
        return MonthCalendar.of(bounds, month)
                .on(asked, day -> shown(day, look.apply(day), done), turned -> at.apply(begun, turned));
    }

    private CalendarDay shown(LocalDate day, DayMark mark, BiFunction<LocalDate, LocalDate, Target> done) {
        LocalDate begun = first;
        if (begun == null || day.isBefore(begun)) return new CalendarDay(mark, at.apply(day, day.withDayOfMonth(1)));
        return new CalendarDay(day.equals(begun) ? DayMark.CHOSEN : mark, done.apply(begun, day));
    }
}
