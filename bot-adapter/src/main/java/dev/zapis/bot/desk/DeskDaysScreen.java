package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.HelpLine;
import dev.zapis.bot.dialog.Menu;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.DeskDays;
import dev.zapis.query.desk.DeskDays.Day;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.LastDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** For which day? The days that can be booked, each with what is free, and the usual desk at once. */
@Route("desk.days")
@Menu(order = 10)
@BotCommand(value = "book", order = 2)
@HelpLine(order = 10, text = "home.help.book")
public record DeskDaysScreen() implements Screen {

    private static final int COLUMNS = 3;

    @Override
    public Mono<View> show(Visit visit) {
        return BookingWindow.of(visit)
                .flatMap(last ->
                        visit.ask(new DeskDays(visit.office(), visit.person(), visit.today(), last, visit.today())))
                .flatMap(days -> usual(visit, days.days()).map(usual -> view(days.days(), usual)));
    }

    private static View view(List<Day> days, Optional<Usual> usual) {
        View view = View.titled("title");
        if (usual.isPresent()) view = view.row(usual.get().button());
        return view.each(days, COLUMNS, DeskDaysScreen::button);
    }

    private static Button button(Day day) {
        Target target = new FreeDesksScreen(day.day(), 0);
        if (day.own() != null && !day.isOpen())
            return Button.text("own.closed", target, "day", day.day(), "desk", day.own());
        if (day.own() != null) return Button.text("own", target, "day", day.day(), "desk", day.own());
        if (!day.isOpen()) return Button.text("closed", target, "day", day.day());
        if (day.free() == 0) return Button.text("full", target, "day", day.day());
        return Button.text("day", target, "day", day.day(), "free", day.free());
    }

    /** The desk that the person had last, on the next day after today without a desk, if it is free then. */
    private static Mono<Optional<Usual>> usual(Visit visit, List<Day> days) {
        Optional<LocalDate> next = days.stream()
                .filter(day -> day.day().isAfter(visit.today()) && day.own() == null && day.isOpen())
                .map(Day::day)
                .findFirst();
        if (next.isEmpty()) return Mono.just(Optional.empty());
        return visit.ask(new LastDesk(visit.person())).flatMap(last -> last.desk()
                .map(desk -> visit.ask(onDay(visit, desk.id(), next.get())).map(free -> usual(desk, next.get(), free)))
                .orElse(Mono.just(Optional.empty())));
    }

    /** The desk on the day, as this visitor may book it. */
    static DeskOnDay onDay(Visit visit, DeskId desk, LocalDate day) {
        return new DeskOnDay(visit.office(), visit.viewer(), desk, day, visit.today());
    }

    private static Optional<Usual> usual(DeskView desk, LocalDate day, DeskOnDay.Result onDay) {
        return onDay.isFree() ? Optional.of(new Usual(desk, day)) : Optional.empty();
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return switch (input) {
            case Input.Day(LocalDate day) -> Mono.just(new FreeDesksScreen(day, 0));
            case Input.Desk desk -> TypedDesk.found(visit, desk, null);
            default -> Mono.empty();
        };
    }

    private record Usual(DeskView desk, LocalDate day) {

        Button button() {
            return Button.text("usual", new ConfirmDeskScreen(desk.id(), day), "desk", desk.name(), "day", day);
        }
    }
}
