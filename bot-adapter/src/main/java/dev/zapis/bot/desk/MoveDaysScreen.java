package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.picker.CalendarDay;
import dev.zapis.bot.dialog.picker.MonthCalendar;
import dev.zapis.events.desk.BookingId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.DeskDays;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** To which day is a booking to move? On it the same desk is asked for first. */
@Route("desk.move.days")
record MoveDaysScreen(BookingId booking, LocalDate month) implements Screen {

    static MoveDaysScreen of(Booking live) {
        return of(live.id(), live.day());
    }

    static MoveDaysScreen of(BookingId booking, LocalDate day) {
        return new MoveDaysScreen(booking, day.withDayOfMonth(1));
    }

    @Override
    public Mono<View> show(Visit visit) {
        return Movable.shown(booking, visit, live -> calendar(live, visit));
    }

    private Mono<View> calendar(Booking live, Visit visit) {
        return BookingWindow.bounds(visit)
                .map(bounds -> MonthCalendar.of(bounds, month))
                .flatMap(shown -> visit.ask(new DeskDays(
                                visit.office(),
                                live.person(),
                                shown.from(),
                                shown.until(),
                                visit.today(),
                                Movable.parts(live)))
                        .map(days -> view(live, shown, new DeskDayLooks(days.days()))));
    }

    private View view(Booking live, MonthCalendar shown, DeskDayLooks looks) {
        View view = View.titled("/desk.move.days.title")
                .line("/desk.move.now", "card", BookingTexts.of(live))
                .line("/desk.move.days.type");
        return shown.on(view, day -> day(live, day, looks), first -> new MoveDaysScreen(booking, first))
                .row(Button.text("/desk.move.keep", new BookingScreen(booking)));
    }

    /** A closed day says why; one with a booking, this one or another, leads to desks of that day. */
    private CalendarDay day(Booking live, LocalDate day, DeskDayLooks looks) {
        CalendarDay look = looks.booking(day);
        if (look.target() instanceof ClosedDayAnswer) return look;
        return new CalendarDay(look.mark(), new ConfirmMoveScreen(booking, live.desk(), day));
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return Movable.of(booking, visit)
                .flatMap(live -> new MoveDeskScreen(booking, live.day(), 0).heard(visit, input));
    }
}
