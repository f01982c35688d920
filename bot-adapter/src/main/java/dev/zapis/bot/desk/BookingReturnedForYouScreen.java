package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Returned;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.BookingId;
import reactor.core.publisher.Mono;

/**
 * What somebody else has cancelled of yours comes back: what did, and what could not, all of one act in one message.
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
                .filter(returned -> !returned.equals(Returned.NOTHING))
                .map(BookingReturnedForYouScreen::view);
    }

    private static View view(Returned returned) {
        return returned.told(View.titled(returned.back().isEmpty() ? "none" : "title"))
                .row(Button.text("/desk.withdrawn.mine", new MyBookingsScreen()));
    }
}
