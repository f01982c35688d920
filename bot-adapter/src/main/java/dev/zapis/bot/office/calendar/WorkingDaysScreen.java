package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.SetWorkingDay;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** On which days of the week is the office open? */
@Route("office.week")
public record WorkingDaysScreen(OfficeId office) implements Screen {

    private static final int COLUMNS = 2;

    @Override
    public Mono<View> show(Visit visit) {
        return below(week -> View.titled("title").line("stay"), visit);
    }

    /**
     * The week below what is said first.
     *
     * @param head of the days on which the office is open
     */
    Mono<View> below(Function<Set<DayOfWeek>, View> head, Visit visit) {
        visit.onlyForAdmins();
        LocalDate today = visit.today();
        return visit.ask(new OfficeCalendar(office, today, today)).map(calendar -> head.apply(calendar.week())
                .each(List.of(DayOfWeek.values()), COLUMNS, day -> button(day, calendar.week()))
                .row(Button.text("/office.week.calendar", CalendarScreen.from(office, today))));
    }

    private Button button(DayOfWeek day, Set<DayOfWeek> week) {
        boolean isOpen = week.contains(day);
        Target next = isOpen ? new ConfirmDayOffScreen(office, day) : new Work(office, day, true);
        return Button.text(isOpen ? "/office.week.on" : "/office.week.off", next, "day", day);
    }

    /** On this one, too; what is said of the others meanwhile stays. A button of before that closed it asks first. */
    @Route("office.week.day")
    record Work(OfficeId office, DayOfWeek day, boolean isOpen) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            if (!isOpen) return Mono.just(new ConfirmDayOffScreen(office, day));
            return visit.tell(new SetWorkingDay(office, day, true)).thenReturn(new WorkingDaysScreen(office));
        }
    }

    /** A button of before, that set the whole week as it was when it was shown: now it shows how it is. */
    @Route("office.week.set")
    record Week(OfficeId office, List<DayOfWeek> days) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return Mono.just(new WorkingDaysScreen(office));
        }
    }
}
