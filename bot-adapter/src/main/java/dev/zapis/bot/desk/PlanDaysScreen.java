package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.RequiresFeature;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.picker.MonthCalendar;
import dev.zapis.query.desk.DeskDays;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** On which day does one want to know who is in? */
@RequiresFeature("WHO")
@Route("desk.plan.days")
record PlanDaysScreen(LocalDate month) implements Screen {

    /** The month of a day; on its last day, when nothing else is left of it, the next one. */
    static PlanDaysScreen beside(LocalDate day, LocalDate today) {
        LocalDate other = day.isAfter(today) ? day : today.plusDays(1);
        return new PlanDaysScreen(other.withDayOfMonth(1));
    }

    @Override
    public Mono<View> show(Visit visit) {
        return BookingWindow.bounds(visit)
                .map(bounds -> MonthCalendar.of(bounds, month))
                .flatMap(shown -> visit.ask(new DeskDays(
                                visit.office(), visit.person(), shown.from(), shown.until(), visit.today()))
                        .map(days -> shown.on(
                                View.titled("/desk.plan.days.title").line("/desk.plan.days.type"),
                                new DeskDayLooks(days.days())::plan,
                                PlanDaysScreen::new)));
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.PERSON, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return new DayPlanScreen(visit.today(), 0).heard(visit, input);
    }
}
