package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.desk.BookableParts;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.NearbyFree;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** Somebody else has the desk for that part of the day: which ones nearby are free. */
@Route("desk.taken")
public record DeskTakenScreen(DeskId desk, LocalDate day, DayPart part) implements Screen {

    private static final int ALTERNATIVES = 3;

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new DeskOnDay(visit.office(), visit.viewer(), desk, day, visit.today(), wanted()))
                .zipWith(visit.ask(near(visit)), (onDay, near) -> view(onDay, near.desks()));
    }

    private BookableParts wanted() {
        return BookableParts.only(part);
    }

    private NearbyFree near(Visit visit) {
        return new NearbyFree(visit.office(), visit.person(), desk, day, visit.today(), wanted(), ALTERNATIVES);
    }

    private static String title(DeskOnDay.Result onDay) {
        if (onDay.isFree()) return "/desk.taken.freed";
        return onDay.takenBy() == null ? "/desk.taken.closed" : "/desk.taken.title";
    }

    private View view(DeskOnDay.Result onDay, List<DeskView> near) {
        ClosedDay closed = onDay.closed();
        if (closed != null) return closed(closed);
        View view = onDay.desk()
                .map(found -> View.titled(title(onDay), "desk", found.name(), "day", day, "part", part))
                .orElse(View.titled("/desk.taken.unknown"));
        if (onDay.isFree())
            view = view.row(Button.text("/desk.taken.again", ConfirmDeskScreen.Part.of(desk, day, part)));
        view = near.isEmpty() ? view.line("/desk.taken.none") : view.line("/desk.taken.nearby");
        return view.each(near, ALTERNATIVES, this::button)
                .row(
                        Button.text("/desk.taken.list", new FreeDesksScreen(day, 0)),
                        Button.text("/desk.taken.days", DeskDaysScreen.Month.of(day)));
    }

    private View closed(ClosedDay closed) {
        return View.titled("/desk.taken.office", "day", day)
                .line(ClosedDayTexts.of(closed))
                .row(Button.text("/desk.taken.days", DeskDaysScreen.Month.of(day)));
    }

    /** Another desk on this day, or another day. */
    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return new FreeDesksScreen(day, 0).heard(visit, input);
    }

    private Button button(DeskView free) {
        return Button.label(free.name(), ConfirmDeskScreen.Part.of(free.id(), day, part));
    }
}
