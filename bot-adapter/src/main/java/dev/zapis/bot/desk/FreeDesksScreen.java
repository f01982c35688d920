package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.HelpLine;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.FreeDesks;
import dev.zapis.query.desk.LastDesk;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** The free desks of a day: the nearest at once, or one from the list. */
@Route("desk.free")
@HelpLine(order = 40, text = "home.help.typed")
public record FreeDesksScreen(LocalDate day, int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        return unlessBooked(visit, day, () -> bookable(visit));
    }

    /** Who has a desk on that day is led to it instead. */
    static Mono<View> unlessBooked(Visit visit, LocalDate day, Supplier<Mono<View>> otherwise) {
        return visit.ask(new BookingsOf(visit.person(), day)).flatMap(mine -> mine.bookings().stream()
                .filter(booking -> booking.day().equals(day))
                .findFirst()
                .map(own -> Mono.just(booked(own)))
                .orElseGet(otherwise));
    }

    private Mono<View> bookable(Visit visit) {
        return BookingWindow.of(visit)
                .flatMap(last ->
                        day.isBefore(visit.today()) || day.isAfter(last) ? Mono.just(outside(last)) : within(visit));
    }

    private Mono<View> within(Visit visit) {
        return WeeklyLimit.unlessReached(visit, day, () -> free(visit));
    }

    private View outside(LocalDate last) {
        return View.titled("/desk.free.title", "day", day)
                .line(day.isAfter(last) ? "/desk.free.far" : "/desk.free.passed", "last", last)
                .row(
                        Button.text("/desk.free.who", new DayPlanScreen(day, 0)),
                        Button.text("/desk.free.days", DeskDaysScreen.Month.of(day)));
    }

    private static View booked(Booking own) {
        return View.titled("/desk.free.title", "day", own.day())
                .line("/desk.free.own", "card", BookingTexts.of(own))
                .row(Button.text("/desk.free.mine", new BookingScreen(own.id())))
                .row(Button.text("/desk.free.who", new DayPlanScreen(own.day(), 0)));
    }

    private Mono<View> free(Visit visit) {
        Mono<Optional<DeskView>> last = visit.ask(new LastDesk(visit.person())).map(LastDesk.Result::desk);
        return visit.ask(new FreeDesks(visit.office(), visit.person(), day, visit.today()))
                .zipWith(last)
                .flatMap(both ->
                        both.getT1().desks().isEmpty() ? none(visit) : Mono.just(free(both.getT1(), both.getT2())));
    }

    /** None is free, or the office is closed. */
    private Mono<View> none(Visit visit) {
        return visit.ask(new OfficeCalendar(visit.office(), day, day))
                .map(calendar -> View.titled("/desk.free.title", "day", day)
                        .line(why(calendar.days().getFirst()))
                        .row(
                                Button.text("/desk.free.who", new DayPlanScreen(day, 0)),
                                Button.text("/desk.free.days", DeskDaysScreen.Month.of(day))));
    }

    private static Text why(OfficeCalendar.Day found) {
        return found.isOpen() ? Text.of("/desk.free.none") : closed(found);
    }

    /** Why a day is closed. */
    static Text closed(OfficeCalendar.Day found) {
        String reason = Objects.requireNonNullElse(found.reason(), "");
        return reason.isEmpty()
                ? Text.of("/desk.free.closed", "because", found.because())
                : Text.of("/desk.free.closed-because", "reason", reason);
    }

    private View free(FreeDesks.Result found, Optional<DeskView> usual) {
        List<DeskView> desks = found.desks();
        DeskView nearest = usual.filter(desks::contains).orElse(desks.getFirst());
        View view = View.titled("/desk.free.title", "day", day);
        return (found.isException() ? view.line("/desk.exception") : view)
                .line("/desk.free.choose", "free", desks.size())
                .row(Button.text("/desk.free.nearest", confirm(nearest), "desk", nearest.name()))
                .paged(desks, page, PAGE, this::button, turned -> new FreeDesksScreen(day, turned))
                .row(
                        Button.text("/desk.free.who", new DayPlanScreen(day, 0)),
                        Button.text("/desk.free.days", DeskDaysScreen.Month.of(day)));
    }

    private Button button(DeskView desk) {
        return Button.text("/desk.free.desk", confirm(desk), "desk", desk.name(), "area", desk.areaName());
    }

    private Target confirm(DeskView desk) {
        return new ConfirmDeskScreen(desk.id(), day);
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return switch (input) {
            case Input.Day(LocalDate other) -> Mono.just(new FreeDesksScreen(other, 0));
            case Input.Desk desk -> TypedDesk.found(visit, desk, day);
            default -> Mono.empty();
        };
    }
}
