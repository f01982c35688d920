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
import reactor.core.publisher.Mono;

/** The desk is given back: a message to keep. */
@Route("desk.cancelled")
public record DeskCancelledScreen(BookingId booking) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        BookingScreen.mustBeOfTheOffice(visit);
        return visit.ask(new BookingCard(booking, visit.viewer())).flatMap(card -> card.booking()
                .map(found -> isCancelled(found, visit)
                        ? Mono.just(view(found, visit))
                        : new BookingScreen(booking).show(visit))
                .orElseGet(() -> Mono.just(View.titled("/desk.booking.unknown"))));
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
                Button.text("again", new ConfirmDeskScreen(cancelled.desk(), cancelled.day())),
                Button.text("mine", new MyBookingsScreen()));
    }
}
