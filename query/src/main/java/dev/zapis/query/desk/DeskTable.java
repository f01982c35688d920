package dev.zapis.query.desk;

import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingNotReturned;
import dev.zapis.events.desk.DeskEvent.DeskBookingReclaimed;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import java.time.ZoneOffset;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import reactor.core.publisher.Mono;

/** Fills {@code desk}, {@code desk_block}, {@code desk_booking} and {@code desk_return}. */
final class DeskTable {

    /** Keys of the metadata: who has asked for what is recorded, what made the command, and its id. */
    private static final String ACTOR = "actor";

    private static final String CAUSE = "cause";

    private static final String COMMAND = "zapis.command";

    private static final String CORRELATION = "correlationId";

    @EventHandler
    Mono<Void> on(DeskAdded event, ProjectionTables tables) {
        return tables.execute(
                        """
                        insert into {desk} (desk_id, office_id, area_id, name) values ($1, $2, $3, $4)
                        on conflict (desk_id) do update set name = excluded.name, is_retired = false""",
                        event.desk().value(),
                        event.office().value(),
                        event.area().value(),
                        event.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(DeskRenamed event, ProjectionTables tables) {
        return tables.execute(
                        "update {desk} set name = $2 where desk_id = $1",
                        event.desk().value(),
                        event.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(DeskRetired event, ProjectionTables tables) {
        return tables.execute(
                        "update {desk} set is_retired = true where desk_id = $1",
                        event.desk().value())
                .then();
    }

    @EventHandler
    Mono<Void> on(DeskBlocked event, ProjectionTables tables, StoredEvent recorded) {
        return tables.execute(
                        """
                        insert into {desk_block} (desk_id, first_day, last_day, reason, position)
                        values ($1, $2, $3, $4, $5)""", event.desk().value(), event.from(), event.until(), event.reason(), recorded.position())
                .then();
    }

    @EventHandler
    Mono<Void> on(DeskUnblocked event, ProjectionTables tables) {
        return tables.execute(
                        "delete from {desk_block} where desk_id = $1",
                        event.desk().value())
                .then();
    }

    @EventHandler
    Mono<Void> on(DeskBooked event, ProjectionTables tables, StoredEvent recorded) {
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
                .then(tables.execute("""
                        update {desk_return} set state = 'BACK'
                        where person_id = $1 and desk_id = $2 and day = $3 and state = 'PENDING'""", event.person().value(), event.desk().value(), event.day()))
                .then();
    }

    @EventHandler
    Mono<Void> on(DeskBookingReclaimed event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        return tables.execute(
                        """
                        insert into {desk_return} (booking_id, command, correlation, person_id, desk_id, day, state, position)
                        values ($1, $2, $3, $4, $5, $6, 'PENDING', $7) on conflict (booking_id) do nothing""",
                        event.booking().value(),
                        message.metadata().getOrDefault(COMMAND, ""),
                        message.metadata().getOrDefault(CORRELATION, ""),
                        event.person().value(),
                        event.desk().value(),
                        event.day(),
                        recorded.position())
                .then();
    }

    @EventHandler
    Mono<Void> on(DeskBookingNotReturned event, ProjectionTables tables) {
        return tables.execute(
                        "update {desk_return} set state = $2 where booking_id = $1",
                        event.booking().value(),
                        event.why())
                .then();
    }

    @EventHandler
    Mono<Void> on(DeskBookingCancelled event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        return tables.execute(
                        """
                        update {desk_booking} set is_live = false, ended = $2, ended_at = $3, ended_by = $4, cause = $5
                        where booking_id = $1""",
                        event.booking().value(),
                        recorded.position(),
                        recorded.at().atOffset(ZoneOffset.UTC),
                        message.metadata().get(ACTOR),
                        message.metadata().get(CAUSE))
                .then();
    }
}
