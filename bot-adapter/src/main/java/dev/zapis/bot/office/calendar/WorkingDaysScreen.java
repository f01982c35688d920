package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.SetWorkingDays;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** On which days of the week is the office open? */
@Route("office.week")
public record WorkingDaysScreen(OfficeId office) implements Screen {

    private static final int COLUMNS = 2;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        LocalDate today = visit.today();
        return visit.ask(new OfficeCalendar(office, today, today)).map(calendar -> View.titled("title")
                .line("stay")
                .each(List.of(DayOfWeek.values()), COLUMNS, day -> button(day, calendar.week()))
                .row(Button.text("calendar", CalendarScreen.of(office, today))));
    }

    private Button button(DayOfWeek day, Set<DayOfWeek> week) {
        Set<DayOfWeek> others = EnumSet.of(day);
        others.addAll(week);
        if (week.contains(day)) others.remove(day);
        Target target = new Work(office, List.copyOf(others));
        return Button.text(week.contains(day) ? "on" : "off", target, "day", day);
    }

    /** On these. */
    @Route("office.week.set")
    record Work(OfficeId office, List<DayOfWeek> days) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new SetWorkingDays(office, days)).thenReturn(new WorkingDaysScreen(office));
        }
    }
}
