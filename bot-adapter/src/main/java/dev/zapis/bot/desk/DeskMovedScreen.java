package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A booking has moved: a message to keep. The lists may not show the new one yet; whoever has told it a moment ago knows more.
 *
 * @param booking the new one
 * @param former the old one
 */
@Route("desk.moved")
record DeskMovedScreen(BookingId booking, BookingId former, DeskId desk, LocalDate day) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        BookingScreen.mustBeOfTheOffice(visit);
        return visit.ask(new BookingCard(former, visit.viewer())).flatMap(card -> card.booking()
                .map(old -> moved(old, visit))
                .orElseGet(() -> Mono.just(View.titled("/desk.booking.unknown"))));
    }

    /** As long as the new one is as it was. */
    @Override
    public Mono<View> showLater(Visit visit) {
        return visit.ask(new BookingCard(booking, visit.viewer())).flatMap(card -> Mono.justOrEmpty(card.booking())
                .flatMap(now -> now.isLive() && !now.day().isBefore(visit.today())
                        ? show(visit)
                        : DeskBookedScreen.later(booking, visit)));
    }

    private Mono<View> moved(Booking old, Visit visit) {
        return visit.ask(new BookingCard(booking, visit.viewer()))
                .filter(card -> visit.told().isPresent() || card.booking().isPresent())
                .flatMap(card -> visit.ask(Movable.onDay(old, desk, day, visit)))
                .flatMap(onDay -> Mono.justOrEmpty(onDay.desk())
                        .map(found -> BookingTexts.dated(onDay, found, day, old.part()))
                        .map(now -> view(old, now, onDay.closed() == null ? old.part() : null, visit)))
                .switchIfEmpty(new BookingScreen(former).show(visit));
    }

    private View view(Booking old, Text now, @Nullable DayPart part, Visit visit) {
        Text was = Text.of("/desk.moved.was", "card", BookingTexts.dated(old));
        if (!BookingScreen.isOwn(old, visit)) {
            return View.titled("/desk.moved.title")
                    .line(now)
                    .line(was)
                    .line("/desk.cancelled.told", "person", BookingTexts.person(old))
                    .row(Button.text("/desk.cancelled.day", new DayPlanScreen(day, 0)));
        }
        return DeskBookedScreen.booked(
                        "/desk.moved.title", now, part, booking, day, BookingTexts.things(booking, day, visit))
                .line(was)
                .until(DeskBookedScreen.over(day, visit));
    }
}
