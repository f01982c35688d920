package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.picker.DayBounds;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.query.desk.BookableParts;
import dev.zapis.query.office.OpenOffices;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import reactor.core.publisher.Mono;

/** The days that can be booked in the visitor's office. */
final class BookingWindow {

    private BookingWindow() {}

    /** The last one. */
    static Mono<LocalDate> of(Visit visit) {
        return bounds(visit).map(DayBounds::until);
    }

    /** The parts of a day that are booked there. */
    static Mono<BookableParts> parts(Visit visit) {
        return visit.ask(new OpenOffices()).map(open -> open.offices().stream()
                .filter(office -> office.id().equals(visit.office()))
                .findFirst()
                .map(office -> BookableParts.of(office.policies(), LocalTime.ofInstant(visit.now(), office.zone())))
                .orElse(BookableParts.WHOLE));
    }

    static Mono<DayBounds> bounds(Visit visit) {
        LocalDate today = visit.today();
        return visit.ask(new OpenOffices()).map(open -> open.offices().stream()
                .filter(office -> office.id().equals(visit.office()))
                .findFirst()
                .map(office ->
                        new DayBounds(today, today.plusDays(BookingHorizon.days(office.policies())), office.week()))
                .orElse(new DayBounds(today, today, Set.of())));
    }
}
