package dev.zapis.query.office;

import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.QuietHoursSet;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.Tables;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import reactor.core.publisher.Mono;

/** Fills {@code office} and {@code area}. */
final class OfficeTable {

    @EventHandler
    Mono<Void> on(OfficeOpened event, Tables tables, StoredEvent recorded) {
        return tables.execute(
                        """
                        insert into {office} (office_id, name, zone, days_ahead, position, quiet_from, quiet_until, registration)
                        values ($1, $2, $3, $4, $5, $6, $7, $8)""",
                        event.office().value(),
                        event.name(),
                        event.zone().getId(),
                        BookingHorizonSet.DEFAULT_DAYS_AHEAD,
                        recorded.position(),
                        QuietHoursSet.DEFAULT_FROM,
                        QuietHoursSet.DEFAULT_UNTIL,
                        RegistrationSet.DEFAULT.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(RegistrationSet event, Tables tables) {
        return tables.execute(
                        "update {office} set registration = $2 where office_id = $1",
                        event.office().value(),
                        event.registration().name())
                .then();
    }

    @EventHandler
    Mono<Void> on(AreaAdded event, Tables tables) {
        return tables.execute(
                        "insert into {area} (area_id, office_id, name) values ($1, $2, $3)",
                        event.area().value(),
                        event.office().value(),
                        event.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(BookingHorizonSet event, Tables tables) {
        return tables.execute(
                        "update {office} set days_ahead = $2 where office_id = $1",
                        event.office().value(),
                        event.daysAhead())
                .then();
    }

    @EventHandler
    Mono<Void> on(QuietHoursSet event, Tables tables) {
        return tables.execute(
                        "update {office} set quiet_from = $2, quiet_until = $3 where office_id = $1",
                        event.office().value(),
                        event.from(),
                        event.until())
                .then();
    }
}
