package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.desk.CancelDeskBooking;
import dev.zapis.events.desk.BookingId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import reactor.core.publisher.Mono;

/** Really give the desk back? */
@Route("desk.cancel")
public record CancelDeskScreen(BookingId booking) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
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
        View view = View.titled("title").line(Cards.of(live));
        if (!BookingScreen.isOwn(live, visit)) view = view.line("person", "person", Cards.person(live));
        return view.line("then")
                .row(
                        Button.text("keep", new BookingScreen(booking)),
                        Button.text("yes", new Cancel(booking)).danger());
    }

    /** Gives it back. */
    @Route("desk.drop")
    record Cancel(BookingId booking) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new CancelDeskBooking(visit.office(), booking, null))
                    .thenReturn(new DeskCancelledScreen(booking));
        }
    }
}
