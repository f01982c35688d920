package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.person.PersonCard;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Somebody else has moved your booking. All that is to be told travels with it: it may be sent before the lists show it.
 *
 * @param former the old one
 * @param booking the new one, of this desk on this day
 * @param reason none where none was given
 */
@Route("desk.moved-for-you")
public record BookingMovedForYouScreen(
        BookingId former,
        BookingId booking,
        DeskId desk,
        LocalDate day,
        @Nullable PersonId by,
        @Nullable String reason) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new BookingCard(former, visit.viewer()))
                .flatMap(card -> Mono.justOrEmpty(card.booking().filter(old -> BookingScreen.isOwn(old, visit))))
                .flatMap(old -> Mono.zip(now(old, visit), name(visit))
                        .map(both -> view(old, both.getT1(), both.getT2(), visit)));
    }

    /** As long as the new one is as it was. */
    @Override
    public Mono<View> showLater(Visit visit) {
        return visit.ask(new BookingCard(booking, visit.viewer()))
                .flatMap(card -> card.booking().filter(now -> !now.isLive()).isPresent()
                        ? DeskBookedScreen.later(booking, visit)
                        : show(visit));
    }

    private Mono<Text> now(Booking old, Visit visit) {
        return visit.ask(Movable.onDay(old, desk, day, visit)).flatMap(onDay -> Mono.justOrEmpty(onDay.desk())
                .map(found -> BookingTexts.dated(onDay, found, day, old.part())));
    }

    private Mono<Optional<String>> name(Visit visit) {
        return by == null
                ? Mono.just(Optional.empty())
                : visit.ask(new PersonCard(by)).map(card -> card.person().map(PersonCard.Person::name));
    }

    private View view(Booking old, Text now, Optional<String> name, Visit visit) {
        View view = View.titled("/desk.moved-for-you.title")
                .of(BookingTexts.things(booking, day, visit))
                .line(now)
                .line("/desk.moved-for-you.was", "card", BookingTexts.dated(old));
        View who = name.map(known -> view.line("/desk.moved-for-you.by", "person", known))
                .orElseGet(() -> view.line("/desk.moved-for-you.who"));
        return ReasonView.told(who, reason)
                .row(
                        Button.text("/desk.moved-for-you.other", new MoveDeskScreen(booking, day, 0)),
                        Button.text("/desk.booked.mine", new MyBookingsScreen()));
    }
}
