package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Holdings;
import dev.zapis.bot.dialog.Returned;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.CommandId;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsLost;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.BookingsReturned;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import reactor.core.publisher.Mono;

/** The desks that somebody has booked. */
final class DeskHoldings implements Holdings {

    private static final int TRIES = 30;
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Override
    public Mono<List<Text>> ahead(PersonId person, Visit visit) {
        return visit.ask(new BookingsOf(person, visit.today())).map(booked -> lines(booked.bookings()));
    }

    @Override
    public Mono<List<Text>> lost(PersonId person, long by, Visit visit) {
        return visit.ask(new BookingsLost(person, by, visit.today())).map(lost -> dated(lost.bookings()));
    }

    @Override
    public Mono<Returned> returnedOf(CommandId act, Visit visit) {
        return returned(new BookingsReturned(act.value(), null, null, visit.today(), visit.viewer()), visit);
    }

    @Override
    public Mono<Returned> returnedTo(PersonId person, Visit visit) {
        return returned(new BookingsReturned(null, person, null, visit.today(), visit.viewer()), visit);
    }

    /** Those that came back to their owner, or could not, together with one booking; when that is known of all of them. */
    static Mono<List<BookingsReturned.Returned>> returnedWith(BookingId booking, Visit visit) {
        return settled(new BookingsReturned(null, null, booking, visit.today(), visit.viewer()), visit);
    }

    private static Mono<Returned> returned(BookingsReturned wanted, Visit visit) {
        boolean isOfOne = wanted.act() == null;
        return settled(wanted, visit).map(found -> told(found, isOfOne, visit));
    }

    // They come back one by one, a moment after what brings them back.
    private static Mono<List<BookingsReturned.Returned>> settled(BookingsReturned wanted, Visit visit) {
        Mono<BookingsReturned.Result> asked = Mono.defer(() -> visit.ask(wanted));
        return asked.filter(found -> !found.isOpen())
                .repeatWhenEmpty(tries -> tries.take(TRIES).delayElements(PAUSE))
                .switchIfEmpty(asked)
                .map(BookingsReturned.Result::bookings);
    }

    /** @param isOfOne all of them are one person's */
    static Returned told(List<BookingsReturned.Returned> found, boolean isOfOne, Visit visit) {
        return new Returned(
                found.stream()
                        .filter(BookingsReturned.Returned::isBack)
                        .map(each -> card(each, isOfOne, visit))
                        .toList(),
                found.stream()
                        .filter(each -> !each.isBack())
                        .map(each -> lost(each, card(each, isOfOne, visit)))
                        .toList());
    }

    /** Where more than one may have had them, with whose it is: but for one's own. */
    private static Text card(BookingsReturned.Returned each, boolean isOfOne, Visit visit) {
        Booking booking = each.booking();
        Text card = each.isBack() ? BookingTexts.dated(booking) : BookingTexts.named(booking);
        return isOfOne || BookingScreen.isOwn(booking, visit)
                ? card
                : Text.of("/desk.return.whose", "person", BookingTexts.person(booking), "card", card);
    }

    private static Text lost(BookingsReturned.Returned each, Text card) {
        String why = each.state().toLowerCase(Locale.ROOT).replace('_', '-');
        return Text.of("/desk.return." + why, "card", card);
    }

    /** What came of something stands in messages that stay. */
    private static List<Text> dated(List<Booking> bookings) {
        return bookings.stream().map(BookingTexts::dated).toList();
    }

    private static List<Text> lines(List<Booking> bookings) {
        return bookings.stream().map(BookingTexts::of).toList();
    }
}
