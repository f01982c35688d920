package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PageResult;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.PastBookingsOf;
import reactor.core.publisher.Mono;

/** What the person had booked for days that are over, the latest first, and what became of it. */
@Route("desk.my.past")
public record PastBookingsScreen(int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        return PageResult.<Booking>nearest(page, PAGE, wanted -> page(visit, wanted))
                .map(PastBookingsScreen::view);
    }

    private static Mono<PageResult<Booking>> page(Visit visit, int page) {
        return visit.ask(new PastBookingsOf(visit.person(), visit.today(), page, PAGE))
                .map(past -> new PageResult<>(past.bookings(), page, past.total()));
    }

    private static View view(PageResult<Booking> past) {
        View view = View.titled("/desk.my.past.title");
        if (past.items().isEmpty()) view = view.line("/desk.my.past.none");
        return view.lines(past.items(), PastBookingsScreen::line)
                .page(past, PAGE, PastBookingsScreen::button, PastBookingsScreen::new)
                .row(Button.text("/desk.my.past.coming", new MyBookingsScreen()));
    }

    private static Text line(Booking booking) {
        return Text.of(
                booking.isLive() ? "/desk.my.past.was" : "/desk.my.past.cancelled",
                "card",
                BookingTexts.dated(booking));
    }

    private static Button button(Booking booking) {
        return Button.of(BookingTexts.label(booking), new BookingScreen(booking.id()));
    }
}
