package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.picker.DayRuns;
import dev.zapis.bot.dialog.picker.MarkedDays;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** On which of these days the office is closed now, and on which it is not. */
@Route("office.close.done")
record DaysClosedScreen(OfficeId office, MarkedDays marked) implements ResultScreen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        List<LocalDate> days = marked.days();
        LocalDate first = days.isEmpty() ? marked.first() : days.getFirst();
        LocalDate last = days.isEmpty() ? first : days.getLast();
        return visit.ask(new OfficeCalendar(office, first, last))
                .map(calendar -> view(days, new OfficeDayLooks(office, calendar)::isOpen))
                .map(view -> view.row(Button.text("calendar", CalendarScreen.of(office, first))));
    }

    private static View view(List<LocalDate> days, Predicate<LocalDate> isOpen) {
        List<LocalDate> closed = days.stream().filter(isOpen.negate()).toList();
        List<LocalDate> open = days.stream().filter(isOpen).toList();
        View view = View.titled("title", "count", closed.size());
        if (!closed.isEmpty()) view = view.line("closed", "days", DayRuns.of(closed));
        return open.isEmpty() ? view : view.line("open", "days", DayRuns.of(open));
    }
}
