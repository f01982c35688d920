package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Returned;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.BookingId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsReturned;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What somebody else has cancelled of yours comes back: what did, and what could not, all of one act in one message. What is cancelled again
 * goes from it.
 *
 * @param booking the first of them
 * @param by position of the event that brings it back
 */
@Route("desk.returned")
public record BookingReturnedForYouScreen(BookingId booking, long by) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.looksUpTo(by)
                .then(Mono.defer(() -> DeskHoldings.returnedWith(booking, visit)))
                .filter(returned -> !visit.isBehind())
                .switchIfEmpty(
                        Mono.error(() -> new IllegalStateException("what is back at " + by + " is not there yet")))
                .filter(returned -> !returned.isEmpty())
                .map(returned -> view(returned, visit));
    }

    /** When all that came back is cancelled again, it is the first one's last word. */
    @Override
    public Mono<View> showLater(Visit visit) {
        return show(visit).switchIfEmpty(Mono.defer(() -> DeskBookedScreen.later(booking, visit)));
    }

    private static View view(List<BookingsReturned.Returned> found, Visit visit) {
        Returned returned = DeskHoldings.told(found, true, visit);
        List<Booking> bookings =
                found.stream().map(BookingsReturned.Returned::booking).toList();
        return returned.told(View.titled(returned.back().isEmpty() ? "none" : "title"))
                .of(EndedBookingView.things(bookings, visit))
                .row(Button.text("/desk.withdrawn.mine", new MyBookingsScreen()));
    }
}
