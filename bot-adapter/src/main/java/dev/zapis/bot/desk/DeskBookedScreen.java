package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The desk is booked: a message to keep. */
@Route("desk.booked")
public record DeskBookedScreen(BookingId booking) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        BookingScreen.mustBeOfTheOffice(visit);
        return visit.ask(new BookingCard(booking, visit.viewer())).flatMap(card -> card.booking()
                .map(found -> card.isMoved() ? EndedBookingView.of(found, card, visit) : view(found, visit))
                .orElseGet(() -> Mono.just(View.titled("/desk.booking.unknown"))));
    }

    /** Who has left the office since is told how it ended, too. */
    @Override
    public Mono<View> showLater(Visit visit) {
        return later(booking, visit);
    }

    static Mono<View> later(BookingId booking, Visit visit) {
        return visit.ask(new BookingCard(booking, visit.viewer())).flatMap(card -> Mono.justOrEmpty(card.booking())
                .flatMap(found -> found.isLive()
                        ? new DeskBookedScreen(booking).show(visit)
                        : EndedBookingView.of(found, card, visit)));
    }

    /** Only who has the booking is told that it is theirs, and only as long as they have it. */
    static Mono<View> view(Booking found, Visit visit) {
        if (!BookingScreen.isOwn(found, visit)) return new BookingScreen(found.id()).show(visit);
        if (!found.isLive()) return Mono.just(EndedBookingView.of(found, visit));
        Thing[] shown = BookingTexts.things(found.id(), found.day(), visit);
        Text card = BookingTexts.dated(found);
        return Mono.just(
                found.day().isBefore(visit.today())
                        ? over(card, shown)
                        : booked(
                                        "/desk.booked.title",
                                        card,
                                        found.closed() == null ? found.part() : null,
                                        found.id(),
                                        found.day(),
                                        shown)
                                .until(over(found.day(), visit)));
    }

    /** When nothing is left to be done about a booking of that day. */
    static Instant over(LocalDate day, Visit visit) {
        return visit.startOf(day.plusDays(1));
    }

    private static View over(Text card, Thing... shown) {
        return View.titled("/desk.booked.over").of(shown).line(card);
    }

    /** @param part none on a day on which nobody comes: what is to be done if plans change is of no use then */
    static View booked(
            String title, Text card, @Nullable DayPart part, BookingId booking, LocalDate day, Thing... shown) {
        View view = View.titled(title).of(shown).line(card);
        return (part == null ? view : view.line("/desk.booked.whole", "part", part))
                .row(BookingScreen.moves(booking, day))
                .row(
                        Button.text("/desk.booked.cancel", new CancelDeskScreen(booking)),
                        Button.text("/desk.booked.mine", new MyBookingsScreen()))
                .row(Button.text("/desk.booked.calendar", new BookingCalendarScreen(booking)));
    }
}
