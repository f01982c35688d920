package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.picker.DayBounds;
import dev.zapis.bot.dialog.picker.MonthCalendar;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * A month of the office: which days it is closed on; a tap on a day, or a typed one, leads to it.
 *
 * @param month its first day
 */
@Route("office.calendar")
public record CalendarScreen(OfficeId office, LocalDate month) implements Screen {

    /** A day of the office's own can be no further ahead. */
    private static final int YEARS = 2;

    public static CalendarScreen of(OfficeId office, LocalDate day) {
        return new CalendarScreen(office, day.withDayOfMonth(1));
    }

    /** Where people begin: on the last day of a month with the next one, as there is hardly anything to choose in this. */
    public static CalendarScreen from(OfficeId office, LocalDate today) {
        return of(office, today.plusDays(1));
    }

    @Override
    public Mono<View> show(Visit visit) {
        return below(View.titled("/office.calendar.title"), visit);
    }

    /** The month below what is said first. */
    Mono<View> below(View head, Visit visit) {
        visit.onlyForAdmins();
        LocalDate today = visit.today();
        MonthCalendar shown = MonthCalendar.of(bounds(today, Set.of()), month);
        return visit.ask(new OfficeCalendar(office, shown.from(), shown.until()))
                .zipWith(Holidays.KNOWN, (calendar, holidays) -> view(head, calendar, holidays, today));
    }

    private View view(View head, OfficeCalendar.Result calendar, List<Holidays> holidays, LocalDate today) {
        OfficeDayLooks days = new OfficeDayLooks(office, calendar);
        View view = MonthCalendar.of(bounds(today, calendar.week()), month)
                .on(head.line("/office.calendar.type"), days::look, first -> new CalendarScreen(office, first))
                .row(
                        Button.text("/office.calendar.several", CloseDaysScreen.of(office, today, month)),
                        Button.text("/office.calendar.week", new WorkingDaysScreen(office)));
        List<Holidays> ahead = holidays.stream()
                .filter(known -> known.year() >= today.getYear())
                .toList();
        return view.each(ahead, known -> button(calendar, known));
    }

    static DayBounds bounds(LocalDate today, Set<DayOfWeek> week) {
        return new DayBounds(today, today.plusYears(YEARS), week);
    }

    private Button button(OfficeCalendar.Result calendar, Holidays holidays) {
        boolean isTaken = calendar.years().stream().anyMatch(year -> year.year() == holidays.year());
        return Button.text(
                isTaken ? "/office.calendar.taken" : "/office.calendar.take",
                new HolidaysScreen(office, holidays.year()),
                "year",
                Integer.toString(holidays.year()));
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return input instanceof Input.Day(LocalDate day)
                ? Mono.just(new OfficeDayScreen(office, day, null))
                : Mono.empty();
    }
}
