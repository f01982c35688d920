package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOf;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** Which of one's bookings is to move to a day? */
@Route("desk.move.which")
record MoveWhichScreen(LocalDate day, int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new BookingsOf(visit.person(), visit.today())).map(mine -> view(mine.bookings()));
    }

    private View view(List<Booking> mine) {
        return View.titled("/desk.move.which.title", "day", day)
                .paged(
                        mine.stream().filter(own -> !own.day().equals(day)).toList(),
                        page,
                        PAGE,
                        own -> Button.of(BookingTexts.label(own), new ConfirmMoveScreen(own.id(), own.desk(), day)),
                        turned -> new MoveWhichScreen(day, turned))
                .row(Button.text("/desk.booked.mine", new MyBookingsScreen()));
    }
}
