package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.BookingCard;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** What was booked a moment ago: told by the command itself as long as the lists do not show it. A message to keep. */
@Route("desk.recorded")
public record DeskRecordedScreen(BookingId booking, DeskId desk, LocalDate day) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return shown(visit, booking, desk, day, DayPart.ALL);
    }

    static Mono<View> shown(Visit visit, BookingId booking, DeskId desk, LocalDate day, DayPart part) {
        BookingScreen.mustBeOfTheOffice(visit);
        return visit.ask(new BookingCard(booking, visit.viewer())).flatMap(card -> card.booking()
                .map(found ->
                        card.isMoved() ? EndedBookingView.of(found, card, visit) : DeskBookedScreen.view(found, visit))
                .orElseGet(() -> recorded(visit, booking, desk, day, part)));
    }

    @Override
    public Mono<View> showLater(Visit visit) {
        return DeskBookedScreen.later(booking, visit);
    }

    // Only who has told it a moment ago knows more than the lists: a button alone is no proof.
    private static Mono<View> recorded(Visit visit, BookingId booking, DeskId desk, LocalDate day, DayPart part) {
        View unknown = View.titled("/desk.booking.unknown");
        if (visit.told().isEmpty()) return Mono.just(unknown);
        return visit.ask(DeskDaysScreen.onDay(visit, desk, day)).map(onDay -> onDay.desk()
                .map(found -> DeskBookedScreen.booked(
                                part == DayPart.ALL ? "/desk.recorded.title" : "/desk.recorded.part.title",
                                BookingTexts.dated(onDay, found, day, part),
                                onDay.closed() == null ? part : null,
                                booking,
                                day,
                                BookingTexts.things(booking, day, visit))
                        .until(DeskBookedScreen.over(day, visit)))
                .orElse(unknown));
    }
}
