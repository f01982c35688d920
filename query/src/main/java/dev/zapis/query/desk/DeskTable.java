package dev.zapis.query.desk;

import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.Tables;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import reactor.core.publisher.Mono;

/** Fills {@code desk} and {@code desk_booking}. */
final class DeskTable {

    @EventHandler
    Mono<Void> on(DeskAdded event, Tables tables) {
        return tables.execute(
                        "insert into {desk} (desk_id, office_id, area_id, name) values ($1, $2, $3, $4)",
                        event.desk().value(),
                        event.office().value(),
                        event.area().value(),
                        event.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(DeskBooked event, Tables tables, StoredEvent recorded) {
        return tables.execute(
                        """
                        insert into {desk_booking}
                            (booking_id, desk_id, office_id, person_id, day, part, is_live, position)
                        values ($1, $2, $3, $4, $5, $6, true, $7)
                        """,
                        event.booking().value(),
                        event.desk().value(),
                        event.office().value(),
                        event.person().value(),
                        event.day(),
                        event.part().name(),
                        recorded.position())
                .then();
    }

    @EventHandler
    Mono<Void> on(DeskBookingCancelled event, Tables tables) {
        return tables.execute(
                        "update {desk_booking} set is_live = false where booking_id = $1",
                        event.booking().value())
                .then();
    }
}
