package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.BookingId;
import reactor.core.publisher.Mono;

/** What was posted before it was told who cancels and why: it may still be on its way. */
@Route("desk.withdrawn")
public record BookingCancelledForYouLegacyScreen(BookingId booking) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return new BookingCancelledForYouScreen(booking, null, null).show(visit);
    }
}
