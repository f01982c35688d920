package dev.zapis.bot.home;

import dev.zapis.bot.desk.BookingScreen;
import dev.zapis.bot.desk.BookingTexts;
import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.registration.NewcomerHome;
import dev.zapis.events.office.Feature;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOf;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Where everything begins: what is next for me, and what I can do. */
@Route("home")
@BotCommand(value = "start", order = 1)
public record HomeScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        if (visit.visitor().isNewcomer()) return NewcomerHome.view(visit).map(View::menu);
        if (!visit.visitor().has(Feature.DESK)) return Mono.just(greeting(visit).menu());
        return visit.ask(new BookingsOf(visit.person(), visit.today())).map(mine -> view(visit, mine));
    }

    private static View view(Visit visit, BookingsOf.Result mine) {
        View view = greeting(visit);
        if (mine.bookings().isEmpty()) return view.line("empty").menu();
        Booking next = mine.bookings().getFirst();
        return view.line("next", "card", BookingTexts.of(next))
                .row(Button.of(BookingTexts.label(next), new BookingScreen(next.id())))
                .menu();
    }

    private static View greeting(Visit visit) {
        return View.titled(
                "title", "name", Objects.requireNonNullElse(visit.visitor().name(), ""));
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String text) {
        return visit.visitor().isNewcomer() ? NewcomerHome.heard(visit, text) : Mono.empty();
    }
}
