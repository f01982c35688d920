package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.input.InputTexts;
import dev.zapis.bot.dialog.picker.DayBounds;
import dev.zapis.bot.dialog.picker.LeftOutDay;
import dev.zapis.bot.dialog.picker.MarkedDays;
import dev.zapis.bot.dialog.picker.PickerRefusal;
import dev.zapis.bot.dialog.picker.SeveralDays;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Refused;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** On which days is the office to be closed? They are marked, or typed: «с 3 по 7 декабря», perhaps with a reason behind them; to marked days the reason alone. */
@Route("office.close")
record CloseDaysScreen(OfficeId office, MarkedDays marked, LocalDate month) implements Screen {

    private static final int LEFT = 3;

    /** At the end of a month the next one is shown: hardly anything is left of this one. */
    static CloseDaysScreen of(OfficeId office, LocalDate today, LocalDate month) {
        LocalDate next = today.plusDays(LEFT);
        return new CloseDaysScreen(
                office, MarkedDays.from(today), month.isBefore(next) ? next.withDayOfMonth(1) : month);
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        DayBounds within = bounds(visit, Set.of());
        return visit.ask(new OfficeCalendar(office, within.from(), within.until()))
                .map(calendar -> view(
                        picker(bounds(visit, calendar.week())),
                        new OfficeDayLooks(office, calendar),
                        InputTexts.coming(visit.today())));
    }

    private DayBounds bounds(Visit visit, Set<DayOfWeek> week) {
        return SeveralDays.reach(CalendarScreen.bounds(visit.today(), week), marked);
    }

    private SeveralDays<CloseDaysScreen> picker(DayBounds bounds) {
        return new SeveralDays<>(bounds, month, marked, (other, at) -> new CloseDaysScreen(office, other, at));
    }

    private View view(SeveralDays<CloseDaysScreen> picker, OfficeDayLooks days, LocalDate coming) {
        return picker.on(
                days.saying(
                        View.titled("/office.close.title")
                                .line("/office.close.type", "from", coming, "until", coming.plusDays(4)),
                        marked.days()),
                days::look,
                days::isOpen,
                all -> new ConfirmCloseDaysScreen(office, all, null));
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return marked.count() == 0 ? List.of(InputKind.DAYS) : List.of(InputKind.DAYS, InputKind.TEXT);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        if (input instanceof Input.Words(String reason) && marked.count() > 0)
            return Mono.fromSupplier(() -> confirmed(marked, reason));
        if (!(input instanceof Input.Days typed)) return Mono.empty();
        return Mono.fromSupplier(() -> bounds(visit, Set.of()).among(typed.from(), typed.until()))
                .flatMap(days -> visit.ask(new OfficeCalendar(office, days.getFirst(), days.getLast()))
                        .map(calendar -> typed(visit, typed, days, new OfficeDayLooks(office, calendar))));
    }

    private Screen typed(Visit visit, Input.Days typed, List<LocalDate> days, OfficeDayLooks looks) {
        List<LocalDate> open = days.stream().filter(looks::isOpen).toList();
        if (open.isEmpty())
            throw new Refused(PickerRefusal.ALL_CLOSED, Map.of("days", LeftOutDay.told(looks.closed(days))));
        CloseDaysScreen next = picker(bounds(visit, Set.of())).with(open);
        if (typed.rest() == null) return next;
        return confirmed(next.marked(), typed.rest());
    }

    private Screen confirmed(MarkedDays days, String reason) {
        return new ConfirmCloseDaysScreen(office, days, ReasonRule.of(reason, OfficeRefusal.REASON_LENGTH));
    }
}
