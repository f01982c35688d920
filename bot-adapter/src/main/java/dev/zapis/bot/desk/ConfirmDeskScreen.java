package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.command.Refused;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** What will be booked, before it is. */
@Route("desk.confirm")
public record ConfirmDeskScreen(DeskId desk, LocalDate day) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        return FreeDesksScreen.unlessBooked(
                visit, day, () -> WeeklyLimit.unlessReached(visit, day, () -> asked(visit)));
    }

    private Mono<View> asked(Visit visit) {
        return visit.ask(DeskDaysScreen.onDay(visit, desk, day))
                .flatMap(onDay -> onDay.isFree() && onDay.desk().isPresent()
                        ? Mono.just(view(onDay, onDay.desk().get()))
                        : new DeskTakenScreen(desk, day).show(visit));
    }

    private View view(DeskOnDay.Result onDay, DeskView found) {
        return View.titled("/desk.confirm.title")
                .line(BookingTexts.of(onDay, found, day))
                .line("/desk.confirm.whole")
                .row(Button.text("/desk.confirm.yes", new Book(desk, day)).confirm())
                .row(
                        Button.text("/desk.confirm.other", new FreeDesksScreen(day, 0)),
                        Button.text("/desk.confirm.days", DeskDaysScreen.Month.of(day)));
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

    /** Books it. */
    @Route("desk.book")
    record Book(DeskId desk, LocalDate day) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            Mono<Screen> booked = visit.tell(new BookDesk(visit.office(), desk, day, DayPart.ALL))
                    .map(booking -> new DeskRecordedScreen(booking, desk, day));
            return booked.onErrorResume(Refused.class, this::taken);
        }

        private Mono<Screen> taken(Refused refused) {
            if (refused.reason() != DeskRefusal.TAKEN) return Mono.error(refused);
            return Mono.just(new DeskTakenScreen(desk, day));
        }
    }
}
