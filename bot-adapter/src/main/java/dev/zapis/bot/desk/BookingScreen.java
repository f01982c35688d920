package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.RequiresFeature;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.person.Role;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** One booking, and what can be done with it; who is in the office leads here too. */
@RequiresFeature({})
@Route("desk.booking")
public record BookingScreen(BookingId booking) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        mustBeOfTheOffice(visit);
        return visit.ask(new BookingCard(booking, visit.viewer()))
                .flatMap(card -> card.isMoved()
                        ? new BookingScreen(card.back().orElseThrow()).show(visit)
                        : Mono.just(card.booking()
                                .map(found -> view(found, visit))
                                .orElse(View.titled("/desk.booking.unknown"))));
    }

    private View view(Booking found, Visit visit) {
        View view = View.titled("/desk.booking.title")
                .line(BookingTexts.of(found))
                .line("/desk.booking.person", "person", BookingTexts.person(found));
        if (!found.isLive())
            return view.line("/desk.booking.cancelled").row(Button.text("/desk.booking.book", new DeskDaysScreen()));
        if (Movable.may(found, visit)) view = view.row(moves(booking, found.day()));
        if (mayCancel(found, visit)) {
            view = view.row(Button.text("/desk.booking.cancel", new CancelDeskScreen(booking)));
        } else if (isOwn(found, visit)) view = view.line("/desk.booking.over");
        return view.row(Button.text("/desk.booking.who", new DayPlanScreen(found.day(), 0)));
    }

    /** Another desk on its day, or another day. */
    static Button[] moves(BookingId booking, LocalDate day) {
        return new Button[] {
            Button.text("/desk.booking.desk", new MoveDeskScreen(booking, day, 0)),
            Button.text("/desk.booking.day", MoveDaysScreen.of(booking, day))
        };
    }

    /** Whoever knows a booking's id is not thereby one of the office. */
    static void mustBeOfTheOffice(Visit visit) {
        if (!visit.visitor().has(Role.ADMIN)) visit.person();
    }

    static boolean mayCancel(Booking found, Visit visit) {
        boolean isOver = found.day().isBefore(visit.today());
        return visit.visitor().has(Role.ADMIN) || (isOwn(found, visit) && !isOver);
    }

    static boolean isOwn(Booking found, Visit visit) {
        return found.person().equals(visit.visitor().person());
    }
}
