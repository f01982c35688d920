package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsEndedWith;
import dev.zapis.query.desk.BookingsEndedWith.Ended;
import dev.zapis.query.person.PersonCard;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Somebody else has cancelled your booking. All that is to be told travels with it: it may be sent before the lists show it. Until its day is
 * over it says what has come back since.
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
                .flatMap(found -> name(visit).zipWith(together(found, visit), (name, lost) -> view(name, lost, visit)));
    }

    /** What goes at one stroke is told in one message. */
    private Mono<List<Ended>> together(Booking found, Visit visit) {
        return visit.ask(new BookingsEndedWith(booking, visit.viewer()))
                .map(lost -> lost.bookings().isEmpty() ? List.of(new Ended(found, false)) : lost.bookings());
    }

    private Mono<Optional<String>> name(Visit visit) {
        return by == null
                ? Mono.just(Optional.empty())
                : visit.ask(new PersonCard(by)).map(card -> card.person().map(PersonCard.Person::name));
    }

    private View view(Optional<String> name, List<Ended> lost, Visit visit) {
        List<Ended> told = lost.stream().limit(MOST).toList();
        if (lost.stream().allMatch(Ended::isTheirsAgain)) {
            return listed(View.titled("/desk.called-off.back", "count", lost.size()), told, lost.size())
                    .of(things(told, visit))
                    .row(Button.text("/desk.withdrawn.mine", new MyBookingsScreen()));
        }
        View what = lost.size() == 1
                ? View.titled("/desk.withdrawn.title")
                : View.titled("/desk.called-off.several", "count", lost.size());
        View shown = listed(what, told, lost.size());
        View who = name.map(known -> shown.line("/desk.called-off.by", "person", known))
                .orElseGet(() -> shown.line("/desk.withdrawn.who"));
        View whole = ReasonView.told(who, reason).of(things(told, visit));
        Booking first = lost.getFirst().booking();
        Button mine = Button.text("/desk.withdrawn.mine", new MyBookingsScreen());
        return first.closed() == null
                ? whole.row(Button.text("/desk.withdrawn.other", new FreeDesksScreen(first.day(), 0)), mine)
                : whole.row(mine);
    }

    private View listed(View view, List<Ended> told, int count) {
        View shown = view.lines(told, this::line);
        return count > MOST ? shown.line("/desk.called-off.more", "more", count - MOST) : shown;
    }

    private Text line(Ended ended) {
        return ended.isTheirsAgain()
                ? Text.of("/desk.called-off.again", "card", BookingTexts.dated(ended.booking()))
                : BookingTexts.dated(ended.booking(), reason);
    }

    private static Thing[] things(List<Ended> told, Visit visit) {
        return EndedBookingView.things(told.stream().map(Ended::booking).toList(), visit);
    }
}
