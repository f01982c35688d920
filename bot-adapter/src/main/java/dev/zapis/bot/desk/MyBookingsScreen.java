package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.HelpLine;
import dev.zapis.bot.dialog.Menu;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOf;
import java.util.List;
import reactor.core.publisher.Mono;

/** What the person has booked, from today on. */
@Route("desk.my")
@Menu(order = 20)
@BotCommand(value = "my", order = 3)
@HelpLine(order = 20, text = "home.help.cancel")
public record MyBookingsScreen() implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        return view(visit, 0);
    }

    private static Mono<View> view(Visit visit, int page) {
        return visit.ask(new BookingsOf(visit.person(), visit.today())).map(mine -> view(visit, mine.bookings(), page));
    }

    private static View view(Visit visit, List<Booking> mine, int page) {
        if (mine.isEmpty()) {
            return View.titled("/desk.my.page.title")
                    .line("/desk.my.page.none")
                    .row(Button.text("/desk.my.page.book", new DeskDaysScreen()))
                    .row(beside(visit));
        }
        return View.titled("/desk.my.page.title")
                .lines(mine, BookingTexts::of)
                .paged(mine, page, PAGE, MyBookingsScreen::button, Page::new)
                .row(Button.text("/desk.my.page.book", new DeskDaysScreen()))
                .row(beside(visit));
    }

    private static Button[] beside(Visit visit) {
        return new Button[] {
            Button.text("/desk.my.page.month", new MyMonthScreen(visit.today())),
            Button.text("/desk.my.page.past", new PastBookingsScreen(0))
        };
    }

    private static Button button(Booking booking) {
        return Button.of(BookingTexts.label(booking), new BookingScreen(booking.id()));
    }

    /** A further page of them. */
    @Route("desk.my.page")
    record Page(int page) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return view(visit, page);
        }
    }
}
