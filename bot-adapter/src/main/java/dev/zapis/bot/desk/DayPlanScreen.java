package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.RequiresFeature;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.DayPlan;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** Who sits where on a day; a typed name finds a person. */
@RequiresFeature("WHO")
@Route("desk.plan")
public record DayPlanScreen(LocalDate day, int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        visit.person();
        return visit.ask(new DayPlan(visit.office(), day, visit.viewer())).map(plan -> view(plan, visit.today()));
    }

    private View view(DayPlan.Result plan, LocalDate today) {
        // Two people may share a desk.
        int taken = (int) plan.bookings().stream().map(Booking::desk).distinct().count();
        ClosedDay closed = plan.closed();
        View view = View.titled("/desk.plan.title", "day", day);
        if (closed != null) view = view.line(ClosedDayTexts.of(closed));
        if (plan.isException()) view = view.line("/desk.exception");
        view = view.line(taken == 0 ? "/desk.plan.none" : "/desk.plan.count", "taken", taken, "desks", plan.desks())
                .paged(plan.bookings(), page, PAGE, DayPlanScreen::button, turned -> new DayPlanScreen(day, turned));
        view = day.isAfter(today)
                ? view.row(other("/desk.plan.earlier", day.minusDays(1)), other("/desk.plan.later", day.plusDays(1)))
                : view.row(other("/desk.plan.later", day.plusDays(1)));
        view = view.row(Button.text("/desk.plan.other", PlanDaysScreen.beside(day, today)));
        return (closed == null ? view.row(Button.text("/desk.plan.book", new FreeDesksScreen(day, 0))) : view)
                .line("/desk.plan.search");
    }

    private static Button button(Booking booking) {
        return Button.text(
                "/desk.plan.row",
                new BookingScreen(booking.id()),
                "desk",
                booking.deskName(),
                "person",
                BookingTexts.person(booking),
                "part",
                booking.part());
    }

    private static Button other(String key, LocalDate other) {
        return Button.text(key, new DayPlanScreen(other, 0), "day", other);
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.PERSON, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return switch (input) {
            case Input.Day(LocalDate other) -> Mono.just(new DayPlanScreen(other, 0));
            case Input.Person(String name) -> NamedColleagues.found(visit, name);
            case Input.Desk desk -> TypedDesk.found(visit, desk, day);
            default -> Mono.empty();
        };
    }
}
