package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeCalendar;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The office keeps the holidays of a year; the calendar stands below.
 *
 * @param cancelled bookings that go with them
 */
@Route("office.holidays.done")
record HolidaysTakenScreen(OfficeId office, int year, int cancelled) implements ResultScreen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new OfficeCalendar(office, visit.today(), visit.today()))
                .flatMap(calendar -> calendar(visit).below(said(calendar), visit));
    }

    /** Only where it is so: a button alone is no proof. */
    private View said(OfficeCalendar.Result calendar) {
        View view = View.titled("/office.calendar.title");
        if (calendar.years().stream().noneMatch(taken -> taken.year() == year)) return view;
        View said = view.line("taken", "year", Integer.toString(year));
        return cancelled > 0 ? said.line("/office.day.done.cancelled", "count", cancelled) : said;
    }

    private CalendarScreen calendar(Visit visit) {
        return CalendarScreen.from(office, visit.today());
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return calendar(visit).waitsFor(visit);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return calendar(visit).heard(visit, input);
    }
}
