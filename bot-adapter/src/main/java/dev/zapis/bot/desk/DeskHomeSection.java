package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.HomeSection;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOf;
import reactor.core.publisher.Mono;

/** The desk that is next for the person. */
final class DeskHomeSection implements HomeSection {

    @Override
    public Mono<View> added(View view, Visit visit) {
        return visit.ask(new BookingsOf(visit.person(), visit.today())).map(mine -> {
            if (mine.bookings().isEmpty()) return view.line("/home.empty");
            Booking next = mine.bookings().getFirst();
            return view.line("/home.next", "card", BookingTexts.of(next))
                    .row(Button.of(BookingTexts.label(next), new BookingScreen(next.id())));
        });
    }
}
