package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** A booking can't move there: it stays as it is, and there are desks nearby. */
@Route("desk.move.taken")
record MoveTakenScreen(BookingId booking, DeskId desk, LocalDate day) implements Screen {

    private static final int ALTERNATIVES = 3;

    @Override
    public Mono<View> show(Visit visit) {
        return Movable.shown(booking, visit, live -> visit.ask(Movable.onDay(live, desk, day, visit))
                .flatMap(onDay -> view(live, onDay, visit)));
    }

    Mono<View> view(Booking live, DeskOnDay.Result onDay, Visit visit) {
        return visit.ask(MoveDeskScreen.nearby(live, day, ALTERNATIVES, visit))
                .map(near -> view(live, onDay, near.desks()));
    }

    private View view(Booking live, DeskOnDay.Result onDay, List<DeskView> near) {
        View view = title(onDay).line("/desk.move.taken.stays", "card", BookingTexts.of(live));
        Button keep = Button.text("/desk.move.keep", new BookingScreen(booking));
        Button days = Button.text("/desk.move.days", MoveDaysScreen.of(live));
        ClosedDay closed = onDay.closed();
        if (closed != null) return view.line(ClosedDayTexts.of(closed)).row(keep, days);
        if (onDay.isFree())
            view = view.row(Button.text("/desk.move.taken.again", new ConfirmMoveScreen(booking, desk, day)));
        return view.line(near.isEmpty() ? "/desk.move.none" : "/desk.taken.nearby")
                .each(
                        near,
                        ALTERNATIVES,
                        free -> Button.label(free.name(), new ConfirmMoveScreen(booking, free.id(), day)))
                .row(Button.text("/desk.taken.list", new MoveDeskScreen(booking, day, 0)), days)
                .row(keep);
    }

    private View title(DeskOnDay.Result onDay) {
        if (onDay.closed() != null) return View.titled("/desk.move.taken.closed", "day", day);
        return onDay.desk()
                .map(found ->
                        View.titled(title(onDay.isFree(), onDay.takenBy() != null), "desk", found.name(), "day", day))
                .orElse(View.titled("/desk.move.taken.unknown"));
    }

    private static String title(boolean isFree, boolean isTaken) {
        if (isFree) return "/desk.move.taken.freed";
        return isTaken ? "/desk.move.taken.title" : "/desk.move.taken.blocked";
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return new MoveDeskScreen(booking, day, 0).heard(visit, input);
    }
}
