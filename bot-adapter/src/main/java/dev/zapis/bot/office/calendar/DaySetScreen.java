package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.DayPlan;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/**
 * A day of the office is closed or open now, and what became of its bookings; the calendar stands below.
 *
 * @param cancelled bookings that go with it
 */
@Route("office.day.done")
record DaySetScreen(OfficeId office, LocalDate day, int cancelled) implements ResultScreen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new OfficeCalendar(office, day, day))
                .zipWith(visit.ask(new DayPlan(office, day, visit.viewer())), this::said)
                .flatMap(said -> calendar().below(said, visit));
    }

    private View said(OfficeCalendar.Result calendar, DayPlan.Result plan) {
        View view = View.titled("/office.calendar.title");
        return calendar.days().stream()
                .findFirst()
                .map(found -> said(view, found, plan.bookings().size()))
                .orElse(view);
    }

    private View said(View view, OfficeCalendar.Day found, int booked) {
        if (found.isOpen()) return view.line("open", "day", day);
        View said = view.line("closed", "day", day);
        String reason = Objects.requireNonNullElse(found.reason(), "");
        if (!reason.isEmpty()) said = said.line("/office.day.reason", "reason", reason);
        // Those that go are ended a moment later than the day is closed.
        if (cancelled > 0) return said.line("cancelled", "count", cancelled);
        return booked > 0 ? said.line("kept", "count", booked) : said;
    }

    private CalendarScreen calendar() {
        return CalendarScreen.of(office, day);
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return calendar().waitsFor(visit);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return calendar().heard(visit, input);
    }
}
