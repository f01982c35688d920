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
import dev.zapis.events.desk.DayPart;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.FreeDesks;
import dev.zapis.query.desk.LastDesk;
import dev.zapis.query.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** The free desks of a day: the nearest at once, or one from the list. */
@Route("desk.free")
@HelpLine(order = 40, text = "home.help.typed")
public record FreeDesksScreen(LocalDate day, int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        return BookableDay.unlessBooked(visit, day, found -> bookable(visit, found));
    }

    private Mono<View> bookable(Visit visit, BookableDay found) {
        return BookingWindow.of(visit)
                .flatMap(last -> day.isBefore(visit.today()) || day.isAfter(last)
                        ? Mono.just(outside(last))
                        : within(visit, found));
    }

    private Mono<View> within(Visit visit, BookableDay found) {
        return WeeklyLimit.unlessReached(visit, day, () -> free(visit, found));
    }

    private View outside(LocalDate last) {
        return View.titled("/desk.free.title", "day", day)
                .line(day.isAfter(last) ? "/desk.free.far" : "/desk.free.passed", "last", last)
                .row(
                        Button.text("/desk.free.who", new DayPlanScreen(day, 0)),
                        Button.text("/desk.free.days", DeskDaysScreen.Month.of(day)));
    }

    private Mono<View> free(Visit visit, BookableDay wanted) {
        Mono<Optional<DeskView>> last = visit.ask(new LastDesk(visit.person())).map(LastDesk.Result::desk);
        return visit.ask(new FreeDesks(visit.office(), visit.person(), day, visit.today(), wanted.parts()))
                .zipWith(last)
                .flatMap(both -> both.getT1().desks().isEmpty()
                        ? none(visit, wanted)
                        : Mono.just(free(wanted, both.getT1(), both.getT2())));
    }

    /** None is free, or the office is closed. */
    private Mono<View> none(Visit visit, BookableDay wanted) {
        return visit.ask(new OfficeCalendar(visit.office(), day, day))
                .map(calendar -> wanted.own(View.titled("/desk.free.title", "day", day))
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

    private View free(BookableDay wanted, FreeDesks.Result found, Optional<DeskView> usual) {
        List<DeskView> desks = found.desks();
        DeskView nearest = nearest(wanted, found, usual);
        View view = wanted.own(View.titled("/desk.free.title", "day", day));
        DayPart half = wanted.half().orElse(DayPart.ALL);
        return (found.isException() ? view.line("/desk.exception") : view)
                .line("/desk.free.choose", "free", desks.size(), "part", half)
                .row(Button.text(
                        "/desk.free.nearest",
                        confirm(nearest),
                        "desk",
                        nearest.name(),
                        "part",
                        wanted.named(found.free(nearest.id()))))
                .paged(
                        desks,
                        page,
                        PAGE,
                        desk -> button(desk, wanted.named(found.free(desk.id()))),
                        turned -> new FreeDesksScreen(day, turned))
                .row(
                        Button.text("/desk.free.who", new DayPlanScreen(day, 0)),
                        Button.text("/desk.free.days", DeskDaysScreen.Month.of(day)));
    }

    /** The usual one, or the first, of those that can be had for the most of the day. */
    private static DeskView nearest(BookableDay wanted, FreeDesks.Result found, Optional<DeskView> usual) {
        List<DeskView> whole = found.desks().stream()
                .filter(desk -> wanted.named(found.free(desk.id())) == DayPart.ALL)
                .toList();
        List<DeskView> best = whole.isEmpty() ? found.desks() : whole;
        return usual.filter(best::contains).orElse(best.getFirst());
    }

    private Button button(DeskView desk, DayPart part) {
        return Button.text(
                "/desk.free.desk", confirm(desk), "desk", desk.name(), "area", desk.areaName(), "part", part);
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
