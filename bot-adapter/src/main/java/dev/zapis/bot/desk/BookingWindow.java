package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.query.office.OpenOffices;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** The last day that can be booked in the visitor's office. */
final class BookingWindow {

    private BookingWindow() {}

    static Mono<LocalDate> of(Visit visit) {
        return visit.ask(new OpenOffices()).map(open -> open.offices().stream()
                .filter(office -> office.id().equals(visit.office()))
                .findFirst()
                .map(office -> visit.today().plusDays(BookingHorizon.days(office.policies())))
                .orElse(visit.today()));
    }
}
