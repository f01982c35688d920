package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The last word of a booking in the messages that stay: when it was cancelled, and by whom if it was somebody else. Until its day is over it
 * may be taken back: then the message shows the booking by which it has come back. One that was moved shows the booking as which it goes on.
 */
final class EndedBookingView {

    private EndedBookingView() {}

    static Mono<View> of(Booking ended, BookingCard.Result card, Visit visit) {
        Mono<View> then = Mono.justOrEmpty(card.back()).flatMap(again -> DeskBookedScreen.later(again, visit));
        return then.switchIfEmpty(Mono.fromSupplier(() -> card.isMoved() ? moved(ended, card) : of(ended, visit)));
    }

    /** The lists do not show where to, yet. */
    private static View moved(Booking old, BookingCard.Result card) {
        View view = View.titled("/desk.ended.moved").line(BookingTexts.dated(old));
        return card.back().map(now -> view.of(Thing.of(Tags.BOOKING, now))).orElse(view);
    }

    static View of(Booking cancelled, Visit visit) {
        View ended = ended(cancelled);
        if (cancelled.day().isBefore(visit.today())) return ended;
        return ended.of(things(List.of(cancelled), visit));
    }

    /** What they come back by, and what is said of the office on their days: of those that are not over. */
    static Thing[] things(List<Booking> cancelled, Visit visit) {
        OfficeId office = visit.visitor().office();
        List<Booking> ahead = cancelled.stream()
                .filter(booking -> !booking.day().isBefore(visit.today()))
                .toList();
        Stream<Thing> days =
                ahead.stream().map(booking -> Thing.of(Tags.PERSON_DAY, Tags.day(booking.person(), booking.day())));
        Stream<Thing> calendar =
                office == null || ahead.isEmpty() ? Stream.empty() : Stream.of(Thing.of(Tags.CALENDAR, office));
        return Stream.concat(days, calendar).toArray(Thing[]::new);
    }

    private static View ended(Booking cancelled) {
        Booking.End end = cancelled.end();
        View view =
                end == null ? View.titled("/desk.ended.some-time") : View.titled("/desk.ended.title", "at", end.at());
        return by(view.line(BookingTexts.dated(cancelled)), end);
    }

    private static View by(View view, Booking.@Nullable End end) {
        return end == null || end.isByOwner() || end.name() == null
                ? view
                : view.line("/desk.ended.by", "person", end.name());
    }
}
