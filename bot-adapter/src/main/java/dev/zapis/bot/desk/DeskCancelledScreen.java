package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.person.Role;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import java.util.List;
import reactor.core.publisher.Mono;

/** The desk is given back: a message to keep. */
@Route("desk.cancelled")
public record DeskCancelledScreen(BookingId booking) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        BookingScreen.mustBeOfTheOffice(visit);
        return visit.ask(new BookingCard(booking, visit.viewer())).flatMap(card -> card.booking()
                .map(found -> isCancelled(found, visit)
                        ? Mono.just(ahead(view(found, visit), found, visit))
                        : new BookingScreen(booking).show(visit))
                .orElseGet(() -> Mono.just(View.titled("/desk.booking.unknown"))));
    }

    /** Until its day is over it may be taken back: then the message shows the booking by which it has come back. */
    @Override
    public Mono<View> showLater(Visit visit) {
        return visit.ask(new BookingCard(booking, visit.viewer()))
                .flatMap(card -> card.back().map(again -> back(again, visit)).orElseGet(() -> show(visit)));
    }

    private static Mono<View> back(BookingId again, Visit visit) {
        return visit.ask(new BookingCard(again, visit.viewer())).flatMap(card -> Mono.justOrEmpty(card.booking())
                .flatMap(found -> BookingScreen.isOwn(found, visit)
                        ? DeskBookedScreen.later(again, visit)
                        : card.back().map(next -> back(next, visit)).orElseGet(() -> Mono.just(others(found, visit)))));
    }

    /** Somebody else's, to who cancelled it. */
    private static View others(Booking again, Visit visit) {
        if (!again.isLive()) return EndedBookingView.of(again, visit);
        return ahead(View.titled("/desk.cancelled.back"), again, visit)
                .line(BookingTexts.dated(again))
                .line("/desk.booking.person", "person", BookingTexts.person(again))
                .row(Button.text("/desk.cancelled.day", new DayPlanScreen(again.day(), 0)));
    }

    private static View ahead(View view, Booking found, Visit visit) {
        return view.of(EndedBookingView.things(List.of(found), visit));
    }

    // Who has told it a moment ago knows more than the lists.
    private static boolean isCancelled(Booking found, Visit visit) {
        boolean isToSee = BookingScreen.isOwn(found, visit) || visit.visitor().has(Role.ADMIN);
        return isToSee && (!found.isLive() || visit.told().isPresent());
    }

    private static View view(Booking cancelled, Visit visit) {
        View view = View.titled("title").line(BookingTexts.dated(cancelled)).line("free");
        if (!BookingScreen.isOwn(cancelled, visit)) {
            return view.line("told", "person", BookingTexts.person(cancelled))
                    .row(Button.text("day", new DayPlanScreen(cancelled.day(), 0)));
        }
        return view.row(
                Button.text("again", ConfirmDeskScreen.Part.of(cancelled.desk(), cancelled.day(), cancelled.part())),
                Button.text("mine", new MyBookingsScreen()));
    }
}
