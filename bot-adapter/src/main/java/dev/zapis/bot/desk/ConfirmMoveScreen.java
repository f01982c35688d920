package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.reason.PresetReason;
import dev.zapis.bot.reason.ReasonView;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.Refused;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.command.desk.MoveDeskBooking;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.person.Role;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where a booking is and where it will be, before it moves. Whoever moves somebody else's says why. */
@Route("desk.move.confirm")
record ConfirmMoveScreen(BookingId booking, DeskId desk, LocalDate day) implements Screen {

    private static final List<PresetReason> PRESETS =
            List.of(PresetReason.CLOSED, PresetReason.MISTAKE, PresetReason.ON_REQUEST);

    @Override
    public Mono<View> show(Visit visit) {
        return Movable.shown(booking, visit, live -> asked(live, visit));
    }

    private Mono<View> asked(Booking live, Visit visit) {
        if (live.desk().equals(desk) && live.day().equals(day)) return new MoveDeskScreen(booking, day, 0).show(visit);
        return unlessBooked(live, visit).switchIfEmpty(Mono.defer(() -> visit.ask(Movable.onDay(live, desk, day, visit))
                .flatMap(onDay -> onDay.isFree() && onDay.desk().isPresent()
                        ? Mono.just(view(live, onDay, onDay.desk().get(), visit))
                        : new MoveTakenScreen(booking, desk, day).view(live, onDay, visit))));
    }

    /** Their other desk of that day, if they have one. */
    private Mono<View> unlessBooked(Booking live, Visit visit) {
        return visit.ask(new BookingsOf(live.person(), day))
                .flatMap(all -> Mono.justOrEmpty(all.bookings().stream()
                        .filter(other -> other.day().equals(day) && !other.id().equals(booking))
                        .filter(other -> other.part().overlaps(live.part()))
                        .findFirst()))
                .map(other -> View.titled("/desk.move.own", "card", BookingTexts.of(other))
                        .line("/desk.move.now", "card", BookingTexts.of(live))
                        .row(
                                Button.text("/desk.move.keep", new BookingScreen(booking)),
                                Button.text("/desk.move.days", MoveDaysScreen.of(live))));
    }

    private View view(Booking live, DeskOnDay.Result onDay, DeskView found, Visit visit) {
        View view = told(live, onDay, found);
        if (!BookingScreen.isOwn(live, visit)) {
            Button keep = Button.text("/desk.move.keep", new BookingScreen(booking));
            return ReasonView.asked(
                    others(view, live).row(keep), PRESETS, reason -> new Because(booking, desk, day, reason));
        }
        return view.line("/desk.move.confirm.then")
                .row(
                        Button.text("/desk.move.keep", new BookingScreen(booking)),
                        Button.text("/desk.move.confirm.yes", new Move(booking, desk, day))
                                .confirm())
                .row(
                        Button.text("/desk.confirm.other", new MoveDeskScreen(booking, day, 0)),
                        Button.text("/desk.confirm.days", MoveDaysScreen.of(live)));
    }

    private View told(Booking live, DeskOnDay.Result onDay, DeskView found) {
        return View.titled(live.day().equals(day) ? "/desk.move.confirm.title" : "/desk.move.confirm.title-day")
                .line("/desk.move.now", "card", BookingTexts.of(live))
                .line("/desk.move.confirm.then-there", "card", BookingTexts.of(onDay, found, day, live.part()));
    }

    private static View others(View view, Booking live) {
        return view.line("/desk.cancel.person", "person", BookingTexts.person(live))
                .line("/desk.move.told");
    }

    /** Another desk on this day, or another day; from an admin, to whom most bookings are another's, the reason. */
    @Override
    public List<InputKind> waitsFor(Visit visit) {
        boolean isAdmin = visit.visitor().has(Role.ADMIN);
        return isAdmin ? List.of(InputKind.TEXT) : List.of(InputKind.DAY, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return input instanceof Input.Words(String text)
                ? heard(visit, text)
                : new MoveDeskScreen(booking, day, 0).heard(visit, input);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Movable.of(booking, visit)
                .filter(live -> !BookingScreen.isOwn(live, visit))
                .map(live -> new Because(booking, desk, day, ReasonRule.needed(text)));
    }

    private static Mono<Screen> moved(
            BookingId booking, DeskId desk, LocalDate day, @Nullable String reason, Visit visit) {
        Mono<Screen> moved = visit.tell(new MoveDeskBooking(visit.office(), booking, desk, day, reason))
                .map(now -> new DeskMovedScreen(now, booking, desk, day));
        return moved.onErrorResume(
                Refused.class,
                refused -> refused.reason() == DeskRefusal.TAKEN
                        ? Mono.just(new MoveTakenScreen(booking, desk, day))
                        : Mono.error(refused));
    }

    /** Moves one's own. */
    @Route("desk.move.yes")
    record Move(BookingId booking, DeskId desk, LocalDate day) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return moved(booking, desk, day, null, visit);
        }
    }

    /** Moves somebody else's. */
    @Route("desk.move.for")
    record MoveFor(BookingId booking, DeskId desk, LocalDate day, String reason) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return moved(booking, desk, day, reason, visit);
        }
    }

    /** Is it moved for that reason? */
    @Route("desk.move.because")
    record Because(BookingId booking, DeskId desk, LocalDate day, String reason) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new ConfirmMoveScreen(booking, desk, day);
        }

        @Override
        public Action deed() {
            return new MoveFor(booking, desk, day, reason);
        }

        @Override
        public Screen otherwise() {
            return new BookingScreen(booking);
        }

        @Override
        public Mono<View> told(Visit visit) {
            ConfirmMoveScreen asked = new ConfirmMoveScreen(booking, desk, day);
            return Movable.of(booking, visit).flatMap(live -> visit.ask(Movable.onDay(live, desk, day, visit))
                    .flatMap(onDay -> Mono.justOrEmpty(onDay.desk())
                            .map(found -> ReasonView.told(others(asked.told(live, onDay, found), live), reason))));
        }
    }
}
