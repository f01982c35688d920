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

/** The desk is booked: a message to keep. */
@Route("desk.booked")
public record DeskBookedScreen(BookingId booking) implements Keepsake {

    @Override
    public Mono<View> show(Visit visit) {
        BookingScreen.mustBeOfTheOffice(visit);
        return visit.ask(new BookingCard(booking, visit.viewer()))
                .map(card -> card.booking().map(this::view).orElse(View.titled("/desk.booking.unknown")));
    }

    private View view(Booking booked) {
        return View.titled("title")
                .line(Cards.of(booked))
                .line("whole")
                .row(Button.text("cancel", new CancelDeskScreen(booking)), Button.text("mine", new MyBookingsScreen()));
    }
}
