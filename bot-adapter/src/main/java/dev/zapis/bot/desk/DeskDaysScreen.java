package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.HelpLine;
import dev.zapis.bot.dialog.Menu;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.picker.DayBounds;
import dev.zapis.bot.dialog.picker.MonthCalendar;
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

/** For which day? The usual desk and the next days with what is free at once, and a month of days that can be booked. */
@Route("desk.days")
@Menu(order = 10)
@BotCommand(value = "book", order = 2)
@HelpLine(order = 10, text = "home.help.book")
public record DeskDaysScreen() implements Screen {

    private static final int NEXT = 3;

    /** The next day that can be booked is likely to be among so many. */
    private static final int LIKELY = 7;

    @Override
    public Mono<View> show(Visit visit) {
        return BookingWindow.bounds(visit).flatMap(bounds -> near(visit, bounds, Optional.empty()));
    }

    /** The next days, and below them a month that is at hand: without one that in which people are likely to look. */
    private static Mono<View> near(Visit visit, DayBounds bounds, Optional<MonthCalendar> month) {
        return asked(visit, bounds.from(), ahead(bounds).until()).flatMap(days -> usual(visit, days)
                .map(usual -> month(
                        next(days, usual),
                        month.orElseGet(() -> MonthCalendar.of(bounds, first(bounds, days))),
                        days)));
    }

    /** All that is looked at: the rest of this month, or of the next one where this one ends. */
    static MonthCalendar ahead(DayBounds bounds) {
        return MonthCalendar.of(bounds, bounds.from().plusDays(LIKELY));
    }

    private static Mono<List<Day>> asked(Visit visit, LocalDate from, LocalDate until) {
        return BookingWindow.parts(visit)
                .flatMap(parts ->
                        visit.ask(new DeskDays(visit.office(), visit.person(), from, until, visit.today(), parts)))
                .flatMap(found -> WeeklyLimit.applied(visit, found.days()));
    }

    private static View next(List<Day> days, Optional<Usual> usual) {
        View view = View.titled("/desk.days.title");
        if (usual.isPresent()) view = view.row(usual.get().button());
        List<Day> next =
                days.stream().filter(DeskDaysScreen::isBookable).limit(NEXT).toList();
        return next.isEmpty() ? view : view.line("/desk.days.next").each(next, NEXT, DeskDaysScreen::button);
    }

    private static boolean isBookable(Day day) {
        return day.isOpen() && day.own() == null && day.free() > 0;
    }

    /** Today is at hand above. */
    private static LocalDate first(DayBounds bounds, List<Day> days) {
        return days.stream()
                .filter(day -> day.day().isAfter(bounds.from()) && day.isOpen())
                .map(Day::day)
                .findFirst()
                .orElse(bounds.from());
    }

    private static View month(View view, MonthCalendar month, List<Day> days) {
        return month.on(view.line("/desk.days.month.type"), new DeskDayLooks(days)::booking, Month::new)
                .row(Button.text("/desk.several.begin.open", new SeveralDeskDaysScreen.Begin(month.first())));
    }

    private static Button button(Day day) {
        return Button.text("/desk.days.day", new FreeDesksScreen(day.day(), 0), "day", day.day(), "free", day.free());
    }

    /** The desk that the person had last, on the next day after today on which they may book one, if it is free then. */
    private static Mono<Optional<Usual>> usual(Visit visit, List<Day> days) {
        Optional<LocalDate> next = days.stream()
                .filter(day -> day.day().isAfter(visit.today()) && isBookable(day))
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
            return Button.text(
                    "/desk.days.usual", new ConfirmDeskScreen(desk.id(), day), "desk", desk.name(), "day", day);
        }
    }

    /** One month; where the next days lie in it, or behind it, they stand above as they do at first. */
    @Route("desk.days.month")
    record Month(LocalDate first) implements Screen {

        static Month of(LocalDate day) {
            return new Month(day.withDayOfMonth(1));
        }

        @Override
        public Mono<View> show(Visit visit) {
            return BookingWindow.bounds(visit).flatMap(bounds -> shown(visit, bounds));
        }

        private Mono<View> shown(Visit visit, DayBounds bounds) {
            MonthCalendar month = MonthCalendar.of(bounds, first);
            if (!month.first().isAfter(ahead(bounds).first())) return near(visit, bounds, Optional.of(month));
            return asked(visit, month.from(), month.until())
                    .map(days -> month(View.titled("/desk.days.title"), month, days));
        }

        @Override
        public List<InputKind> waitsFor(Visit visit) {
            return new DeskDaysScreen().waitsFor(visit);
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, Input input) {
            return new DeskDaysScreen().heard(visit, input);
        }
    }
}
