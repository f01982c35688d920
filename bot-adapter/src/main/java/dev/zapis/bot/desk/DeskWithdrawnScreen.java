package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Keepsake;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.BookingId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import reactor.core.publisher.Mono;

/** Somebody else has cancelled your booking. */
@Route("desk.withdrawn")
public record DeskWithdrawnScreen(BookingId booking) implements Keepsake {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new BookingCard(booking, visit.viewer()))
                .flatMap(card -> Mono.justOrEmpty(card.booking().filter(found -> BookingScreen.isOwn(found, visit))))
                .map(DeskWithdrawnScreen::view);
    }

    private static View view(Booking found) {
        return View.titled("title")
                .line(Cards.of(found))
                .line("who")
                .row(
                        Button.text("other", new FreeDesksScreen(found.day(), 0)),
                        Button.text("mine", new MyBookingsScreen()));
    }
}
