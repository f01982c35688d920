package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.BookableParts;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.DeskOnDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * A day on which somebody may want a desk: what they have on it, and for which parts of it they can have another.
 *
 * @param parts those that the office books, but for what they have
 */
record BookableDay(LocalDate day, LocalDate today, List<Booking> own, BookableParts parts) {

    /** Who has a desk for all of that day that can be booked is led to it instead. */
    static Mono<View> unlessBooked(Visit visit, LocalDate day, Function<BookableDay, Mono<View>> otherwise) {
        return visit.ask(new BookingsOf(visit.person(), day))
                .zipWith(BookingWindow.parts(visit), (mine, parts) -> of(visit, day, mine.bookings(), parts))
                .flatMap(found -> found.isBooked() ? Mono.just(found.booked()) : otherwise.apply(found));
    }

    private static BookableDay of(Visit visit, LocalDate day, List<Booking> mine, BookableParts parts) {
        List<Booking> own =
                mine.stream().filter(booking -> booking.day().equals(day)).toList();
        BookableParts left = own.stream()
                .map(Booking::part)
                .reduce(DayPart::and)
                .map(parts::without)
                .orElse(parts);
        return new BookableDay(day, visit.today(), own, left);
    }

    private boolean isBooked() {
        return !own.isEmpty() && left().isEmpty();
    }

    /** For which parts of it a desk can be had. */
    List<DayPart> left() {
        return parts.on(day, today);
    }

    /** For which of them a desk can be had of which this part is free. */
    List<DayPart> within(DayPart free) {
        return parts.within(free, day, today);
    }

    /** The only half that is left of the day, if it is one. */
    Optional<DayPart> half() {
        return Optional.of(left())
                .filter(left -> left.size() == 1)
                .map(List::getFirst)
                .filter(part -> part != DayPart.ALL);
    }

    /** What is said of a desk in a list: the half for which alone it can be had, if the others can be had for more. */
    DayPart named(DayPart free) {
        List<DayPart> within = within(free);
        return half().isEmpty() && within.size() == 1 ? within.getFirst() : DayPart.ALL;
    }

    DeskOnDay desk(DeskId desk, Visit visit) {
        return new DeskOnDay(visit.office(), visit.viewer(), desk, day, today, parts);
    }

    private View booked() {
        return own(View.titled("/desk.free.title", "day", day))
                .each(own, this::mine)
                .row(Button.text("/desk.free.who", new DayPlanScreen(day, 0)));
    }

    private Button mine(Booking booking) {
        BookingScreen card = new BookingScreen(booking.id());
        return own.size() == 1 ? Button.text("/desk.free.mine", card) : Button.of(BookingTexts.label(booking), card);
    }

    /** With what they have on it. */
    View own(View view) {
        return view.lines(own, booking -> Text.of("/desk.free.own", "card", BookingTexts.of(booking)));
    }
}
