package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.PresetReason;
import dev.zapis.bot.reason.ReasonView;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.desk.CancelDeskBooking;
import dev.zapis.events.desk.BookingId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import java.util.List;
import reactor.core.publisher.Mono;

/** Really give the desk back? Whoever cancels somebody else's booking says why. */
@Route("desk.cancel")
public record CancelDeskScreen(BookingId booking) implements Screen {

    private static final List<PresetReason> PRESETS =
            List.of(PresetReason.CLOSED, PresetReason.MISTAKE, PresetReason.ON_REQUEST);

    @Override
    public Mono<View> show(Visit visit) {
        BookingScreen.mustBeOfTheOffice(visit);
        return visit.ask(new BookingCard(booking, visit.viewer())).flatMap(card -> card.booking()
                .filter(Booking::isLive)
                .map(live -> asked(live, visit))
                .orElseGet(() -> new BookingScreen(booking).show(visit)));
    }

    private Mono<View> asked(Booking live, Visit visit) {
        if (BookingScreen.mayCancel(live, visit)) return Mono.just(view(live, visit));
        Mono<View> booked = new BookingScreen(booking).show(visit);
        return BookingScreen.isOwn(live, visit) ? booked : booked.map(view -> view.line("/refused.desk.not-yours"));
    }

    private View view(Booking live, Visit visit) {
        View view = View.titled("title").line(BookingTexts.of(live));
        Button keep = Button.text("keep", new BookingScreen(booking));
        if (BookingScreen.isOwn(live, visit)) {
            return view.line("then")
                    .row(keep, Button.text("yes", new Cancel(booking)).danger());
        }
        view = view.line("person", "person", BookingTexts.person(live)).line("told");
        return ReasonView.asked(view.row(keep), PRESETS, reason -> new Because(booking, reason));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return visit.ask(new BookingCard(booking, visit.viewer()))
                .flatMap(card -> Mono.justOrEmpty(card.booking()
                        .filter(live -> live.isLive() && !BookingScreen.isOwn(live, visit))
                        .filter(live -> BookingScreen.mayCancel(live, visit))
                        .map(live -> new Because(booking, ReasonRule.needed(text)))));
    }

    /** Is it cancelled for that reason? */
    @Route("desk.cancel.because")
    record Because(BookingId booking, String reason) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new CancelDeskScreen(booking);
        }

        @Override
        public Action deed() {
            return new Withdraw(booking, reason);
        }

        @Override
        public Screen otherwise() {
            return new BookingScreen(booking);
        }

        @Override
        public Button yes() {
            return TypedPreview.super.yes().danger();
        }

        @Override
        public Mono<View> told(Visit visit) {
            return visit.ask(new BookingCard(booking, visit.viewer()))
                    .flatMap(card -> Mono.justOrEmpty(
                            card.booking().filter(live -> live.isLive() && BookingScreen.mayCancel(live, visit))))
                    .map(live -> ReasonView.told(
                            View.titled("/desk.cancel.title")
                                    .line(BookingTexts.of(live))
                                    .line("/desk.cancel.person", "person", BookingTexts.person(live))
                                    .line("/desk.cancel.told"),
                            reason));
        }
    }

    /** Gives one's own back. */
    @Route("desk.drop")
    record Cancel(BookingId booking) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new CancelDeskBooking(visit.office(), booking, null))
                    .thenReturn(new DeskCancelledScreen(booking));
        }
    }

    /** Cancels somebody else's. */
    @Route("desk.withdraw")
    record Withdraw(BookingId booking, String reason) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new CancelDeskBooking(visit.office(), booking, reason))
                    .thenReturn(new DeskCancelledScreen(booking));
        }
    }
}
