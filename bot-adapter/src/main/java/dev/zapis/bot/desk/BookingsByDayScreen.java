package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.picker.CalendarDay;
import dev.zapis.bot.dialog.picker.DayBounds;
import dev.zapis.bot.dialog.picker.DayMark;
import dev.zapis.bot.dialog.picker.MonthCalendar;
import dev.zapis.query.desk.TakenDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Whose bookings are to be seen, or cancelled? The next days with bookings and how many there are, and a month of days. */
@Route("desk.bookings")
public record BookingsByDayScreen() implements Screen {

    private static final int NEXT = 3;

    @Override
    public Mono<View> show(Visit visit) {
        return shown(visit, Optional.empty());
    }

    /** @param month a day of the one that was turned to; none where people begin */
    private static Mono<View> shown(Visit visit, Optional<LocalDate> month) {
        visit.onlyForAdmins();
        return BookingWindow.bounds(visit)
                .flatMap(bounds -> visit.ask(new TakenDays(visit.office(), bounds.from(), bounds.until()))
                        .map(days -> view(bounds, days.days(), month)));
    }

    /** The next days stand above the month in which people begin, and above those before it. */
    private static View view(DayBounds bounds, List<TakenDays.Day> days, Optional<LocalDate> turned) {
        List<TakenDays.Day> next =
                days.stream().filter(day -> day.taken() > 0).limit(NEXT).toList();
        MonthCalendar first = MonthCalendar.of(bounds, first(bounds, next));
        MonthCalendar month = turned.map(day -> MonthCalendar.of(bounds, day)).orElse(first);
        View view = View.titled("/desk.bookings.title");
        if (!next.isEmpty() && !month.first().isAfter(first.first()))
            view = view.line("/desk.bookings.next").each(next, NEXT, BookingsByDayScreen::button);
        return month(view, month, days);
    }

    /** What is booked today is at hand above. */
    private static LocalDate first(DayBounds bounds, List<TakenDays.Day> next) {
        LocalDate tomorrow = bounds.from().plusDays(1);
        return next.stream()
                .map(TakenDays.Day::day)
                .findFirst()
                .filter(tomorrow::isBefore)
                .orElse(tomorrow);
    }

    private static View month(View view, MonthCalendar month, List<TakenDays.Day> days) {
        Set<LocalDate> booked = days.stream()
                .filter(day -> day.taken() > 0)
                .map(TakenDays.Day::day)
                .collect(Collectors.toSet());
        return month.on(
                view.line("/desk.bookings.month.type"),
                day -> new CalendarDay(booked.contains(day) ? DayMark.BOOKED : DayMark.NONE, new DayPlanScreen(day, 0)),
                Month::new);
    }

    private static Button button(TakenDays.Day day) {
        return Button.text(
                "/desk.bookings.day", new DayPlanScreen(day.day(), 0), "day", day.day(), "taken", day.taken());
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.PERSON);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return switch (input) {
            case Input.Day(LocalDate day) -> Mono.just(new DayPlanScreen(day, 0));
            case Input.Person(String name) -> NamedColleagues.found(visit, name);
            default -> Mono.empty();
        };
    }

    /** Another month. */
    @Route("desk.bookings.month")
    record Month(LocalDate first) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return BookingsByDayScreen.shown(visit, Optional.of(first));
        }

        @Override
        public List<InputKind> waitsFor(Visit visit) {
            return new BookingsByDayScreen().waitsFor(visit);
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, Input input) {
            return new BookingsByDayScreen().heard(visit, input);
        }
    }
}
