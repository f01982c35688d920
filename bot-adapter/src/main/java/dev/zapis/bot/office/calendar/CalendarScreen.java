package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * A month of the office: which days it is closed on; a tap on a day, or a typed one, leads to it.
 *
 * @param month its first day
 */
@Route("office.calendar")
public record CalendarScreen(OfficeId office, LocalDate month) implements Screen {

    private static final int WEEK = 7;

    public static CalendarScreen of(OfficeId office, LocalDate day) {
        return new CalendarScreen(office, day.withDayOfMonth(1));
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        LocalDate first = month.withDayOfMonth(1);
        return visit.ask(new OfficeCalendar(office, first, first.plusMonths(1).minusDays(1)))
                .zipWith(Holidays.KNOWN, (calendar, holidays) -> view(calendar, holidays, visit.today()));
    }

    private View view(OfficeCalendar.Result calendar, List<Holidays> holidays, LocalDate today) {
        View view = View.titled(
                        "title", "month", "m" + month.getMonthValue(), "year", Integer.toString(month.getYear()))
                .line("legend")
                .each(List.of(DayOfWeek.values()), WEEK, day -> Button.text("weekday", this, "day", day))
                .each(weeks(calendar.days(), today), WEEK, Function.identity())
                .row(turns(today))
                .row(Button.text("week", new WorkingDaysScreen(office)));
        List<Holidays> ahead = holidays.stream()
                .filter(known -> known.year() >= today.getYear())
                .toList();
        return view.each(ahead, known -> button(calendar, known));
    }

    private List<Button> weeks(List<OfficeCalendar.Day> days, LocalDate today) {
        List<Button> buttons = new ArrayList<>();
        for (int i = 1; i < month.getDayOfWeek().getValue(); i++) buttons.add(Button.text("blank", this));
        days.forEach(day -> buttons.add(button(day, today)));
        while (buttons.size() % WEEK > 0) buttons.add(Button.text("blank", this));
        return buttons;
    }

    private Button button(OfficeCalendar.Day day, LocalDate today) {
        String key = day.isOpen() ? (day.isException() ? "moved" : "open") : "closed";
        Target target = day.day().isBefore(today) ? this : new OfficeDayScreen(office, day.day(), null);
        return Button.text(key, target, "day", day.day().getDayOfMonth());
    }

    private Button[] turns(LocalDate today) {
        LocalDate thisMonth = today.withDayOfMonth(1);
        Button later = Button.text("later", new CalendarScreen(office, month.plusMonths(1)));
        Button earlier = Button.text("earlier", new CalendarScreen(office, month.minusMonths(1)));
        if (!month.isAfter(thisMonth)) return new Button[] {later};
        boolean isLast = !month.isBefore(thisMonth.plusYears(2));
        return isLast ? new Button[] {earlier} : new Button[] {earlier, later};
    }

    private Button button(OfficeCalendar.Result calendar, Holidays holidays) {
        boolean isTaken = calendar.years().stream().anyMatch(year -> year.year() == holidays.year());
        return Button.text(
                isTaken ? "taken" : "take",
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
