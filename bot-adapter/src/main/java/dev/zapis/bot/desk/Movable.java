package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.Viewer;
import dev.zapis.query.desk.BookableParts;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.DeskOnDay;
import java.time.LocalDate;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** What is shown of a booking that is to get another desk or day: where it can't, the booking itself. */
final class Movable {

    private Movable() {}

    static Mono<View> shown(BookingId booking, Visit visit, Function<Booking, Mono<View>> view) {
        BookingScreen.mustBeOfTheOffice(visit);
        return visit.ask(new BookingCard(booking, visit.viewer())).flatMap(card -> card.booking()
                .filter(Booking::isLive)
                .map(live -> may(live, visit) ? view.apply(live) : refused(live, visit))
                .orElseGet(() -> new BookingScreen(booking).show(visit)));
    }

    /** Empty where it is none that may move. */
    static Mono<Booking> of(BookingId booking, Visit visit) {
        return visit.ask(new BookingCard(booking, visit.viewer()))
                .flatMap(card -> Mono.justOrEmpty(card.booking().filter(live -> live.isLive() && may(live, visit))));
    }

    private static Mono<View> refused(Booking live, Visit visit) {
        Mono<View> booked = new BookingScreen(live.id()).show(visit);
        return BookingScreen.isOwn(live, visit) ? booked : booked.map(view -> view.line("/refused.desk.not-yours"));
    }

    /** The owner or an admin, until the day is over. */
    static boolean may(Booking live, Visit visit) {
        return BookingScreen.mayCancel(live, visit) && !live.day().isBefore(visit.today());
    }

    /** A desk on a day, as whoever has the booking may book it. */
    static DeskOnDay onDay(Booking live, DeskId desk, LocalDate day, Visit visit) {
        Viewer viewer = BookingScreen.isOwn(live, visit) ? visit.viewer() : new Viewer(live.person(), true);
        return new DeskOnDay(visit.office(), viewer, desk, day, visit.today(), parts(live));
    }

    /** It stays for the part of the day that it is. */
    static BookableParts parts(Booking live) {
        return BookableParts.only(live.part());
    }
}
