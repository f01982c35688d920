package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsEndedWith;
import dev.zapis.query.person.PersonCard;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Somebody else has cancelled your booking. All that is to be told travels with it: it may be sent before the lists show it.
 *
 * @param by none where it was the house
 * @param reason none where none was given
 */
@Route("desk.called-off")
public record BookingCancelledForYouScreen(
        BookingId booking, @Nullable PersonId by, @Nullable String reason) implements PermanentScreen {

    /** More lines would bury the message. */
    private static final int MOST = 20;

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new BookingCard(booking, visit.viewer()))
                .flatMap(card -> Mono.justOrEmpty(card.booking().filter(found -> BookingScreen.isOwn(found, visit))))
                .flatMap(found ->
                        name(visit).zipWith(together(found, visit), (name, lost) -> view(found, name, lost, visit)));
    }

    /** What goes at one stroke is told in one message. */
    private Mono<List<Booking>> together(Booking found, Visit visit) {
        return visit.ask(new BookingsEndedWith(booking, visit.viewer()))
                .map(lost -> lost.bookings().isEmpty() ? List.of(found) : lost.bookings());
    }

    private Mono<Optional<String>> name(Visit visit) {
        return by == null
                ? Mono.just(Optional.empty())
                : visit.ask(new PersonCard(by)).map(card -> card.person().map(PersonCard.Person::name));
    }

    private View view(Booking found, Optional<String> name, List<Booking> lost, Visit visit) {
        View what = lost.size() == 1
                ? View.titled("/desk.withdrawn.title")
                : View.titled("/desk.called-off.several", "count", lost.size());
        what = what.lines(lost.stream().limit(MOST).toList(), BookingTexts::dated);
        if (lost.size() > MOST) what = what.line("/desk.called-off.more", "more", lost.size() - MOST);
        View told = what;
        View who = name.map(known -> told.line("/desk.called-off.by", "person", known))
                .orElseGet(() -> told.line("/desk.withdrawn.who"));
        View whole = ReasonView.told(who, reason);
        return whole.row(
                Button.text("/desk.withdrawn.other", new FreeDesksScreen(found.day(), 0)),
                Button.text("/desk.withdrawn.mine", new MyBookingsScreen()));
    }
}
