package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.input.InputTexts;
import dev.zapis.bot.dialog.picker.DayBounds;
import dev.zapis.bot.dialog.picker.MarkedDays;
import dev.zapis.bot.dialog.picker.MonthCalendar;
import dev.zapis.bot.dialog.picker.SeveralDays;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.DeskDays;
import dev.zapis.query.desk.DeskDays.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * For which days? They are marked in the month, or typed: «с 3 по 7 декабря», «пн, ср, пт».
 *
 * @param wanted the desk that is meant; none: the usual one
 */
@Route("desk.several")
record SeveralDeskDaysScreen(@Nullable DeskId wanted, MarkedDays marked, LocalDate month) implements Screen {

    private static final int WEEK = 6;

    @Override
    public Mono<View> show(Visit visit) {
        visit.person();
        return BookingWindow.bounds(visit)
                .map(bounds -> SeveralDays.reach(bounds, marked))
                .flatMap(bounds -> days(visit, shown(bounds))
                        .map(days -> view(picker(bounds), days, InputTexts.coming(visit.today()))));
    }

    /** The month, and the weeks of what is marked: a tap can mark the rest of these. */
    private DayBounds shown(DayBounds bounds) {
        MonthCalendar page = MonthCalendar.of(bounds, month);
        List<LocalDate> marks = marked.days();
        if (marks.isEmpty()) return new DayBounds(page.from(), last(page.until(), bounds), bounds.week());
        LocalDate first = marks.getFirst().minusDays(WEEK);
        LocalDate begin = first.isBefore(bounds.from()) ? bounds.from() : first;
        LocalDate last = marks.getLast().isAfter(page.until()) ? marks.getLast() : page.until();
        return new DayBounds(begin.isBefore(page.from()) ? begin : page.from(), last(last, bounds), bounds.week());
    }

    private static LocalDate last(LocalDate day, DayBounds bounds) {
        LocalDate end = day.plusDays(WEEK);
        return end.isAfter(bounds.until()) ? bounds.until() : end;
    }

    private SeveralDays<SeveralDeskDaysScreen> picker(DayBounds bounds) {
        return new SeveralDays<>(bounds, month, marked, (other, at) -> new SeveralDeskDaysScreen(wanted, other, at));
    }

    private static Mono<List<Day>> days(Visit visit, DayBounds bounds) {
        return visit.ask(new DeskDays(visit.office(), visit.person(), bounds.from(), bounds.until(), visit.today()))
                .flatMap(found -> WeeklyLimit.applied(visit, found.days()));
    }

    private View view(SeveralDays<SeveralDeskDaysScreen> picker, List<Day> days, LocalDate coming) {
        DeskDayLooks looks = new DeskDayLooks(days);
        View view = View.titled("/desk.several.title")
                .line("/desk.several.type", "from", coming, "until", coming.plusDays(4));
        return picker.on(view, looks::booking, bookable(days)::contains, this::checked)
                .row(Button.text("/desk.several.one", new DeskDaysScreen()));
    }

    private Screen checked(MarkedDays all) {
        return new ConfirmDeskDaysScreen(wanted, all, List.of(), List.of());
    }

    private static Set<LocalDate> bookable(List<Day> days) {
        return days.stream()
                .filter(day -> day.isOpen() && day.own() == null && day.free() > 0)
                .map(Day::day)
                .collect(Collectors.toSet());
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAYLIST, InputKind.DAYS);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return switch (input) {
            case Input.Days days ->
                BookingWindow.bounds(visit)
                        .map(bounds -> bounds.among(days.from(), days.until()))
                        .flatMap(among -> with(visit, among));
            case Input.DayList list -> with(visit, list.days());
            default -> Mono.empty();
        };
    }

    /** These days, too, as far as they can be booked. */
    private Mono<Screen> with(Visit visit, List<LocalDate> typed) {
        return BookingWindow.bounds(visit)
                .map(bounds -> SeveralDays.reach(bounds, marked))
                .flatMap(bounds -> days(visit, new DayBounds(typed.getFirst(), typed.getLast(), bounds.week()))
                        .map(days -> picker(bounds)
                                .with(typed.stream()
                                        .filter(day -> bounds.has(day)
                                                && bookable(days).contains(day))
                                        .toList())));
    }

    /** The same without marks, at a month. */
    @Route("desk.several.begin")
    record Begin(LocalDate month) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return blank(visit).show(visit);
        }

        private SeveralDeskDaysScreen blank(Visit visit) {
            return new SeveralDeskDaysScreen(null, MarkedDays.from(visit.today()), month);
        }

        @Override
        public List<InputKind> waitsFor(Visit visit) {
            return blank(visit).waitsFor(visit);
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, Input input) {
            return blank(visit).heard(visit, input);
        }
    }
}
