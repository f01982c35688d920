package dev.zapis.query.desk;

import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingMoved;
import dev.zapis.events.desk.DeskEvent.DeskBookingNotReturned;
import dev.zapis.events.desk.DeskEvent.DeskBookingReclaimed;
import dev.zapis.events.desk.DeskEvent.DeskRenamed;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskEvent.DeskUnblocked;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import java.time.ZoneOffset;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import reactor.core.publisher.Mono;

/** Fills {@code desk}, {@code desk_block}, {@code desk_booking}, {@code desk_return} and {@code desk_leaving}. */
final class DeskTable {

    /** Keys of the metadata: who has asked for what is recorded, what made the command, its id, and the one that it came of. */
    private static final String ACTOR = "actor";

    private static final String CAUSE = "cause";

    private static final String COMMAND = "zapis.command";

    private static final String CORRELATION = "correlationId";

    /** The reaction by which bookings come back. */
    private static final String RETURNING = "desk.when-booking-reclaimed";

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
    Mono<Void> on(DeskBooked event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
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
                .then(isReturned(message) ? returned(event, tables) : Mono.empty())
                .then();
    }

    private static boolean isReturned(EventMessage message) {
        return RETURNING.equals(message.metadata().get(CAUSE));
    }

    /** Of the same desk on the same part of a day one is on its way back at most: it was live when it ended. */
    private static Mono<Long> returned(DeskBooked event, ProjectionTables tables) {
        return tables.execute(
                """
                update {desk_return} set state = 'BACK', again = $4
                where person_id = $1 and desk_id = $2 and day = $3 and state = 'PENDING'
                  and exists (select from {desk_booking} former
                              where former.booking_id = {desk_return}.booking_id and former.part = $5)""",
                event.person().value(),
                event.desk().value(),
                event.day(),
                event.booking().value(),
                event.part().name());
    }

    @EventHandler
    Mono<Void> on(PersonDeactivated event, ProjectionTables tables, StoredEvent recorded) {
        return left(event.person(), tables, recorded);
    }

    @EventHandler
    Mono<Void> on(PersonRemoved event, ProjectionTables tables, StoredEvent recorded) {
        return left(event.person(), tables, recorded);
    }

    private static Mono<Void> left(PersonId person, ProjectionTables tables, StoredEvent recorded) {
        return tables.execute("""
                        insert into {desk_leaving} (person_id, position) values ($1, $2)
                        on conflict (person_id) do update set position = excluded.position""", person.value(), recorded.position()).then();
    }

    @EventHandler
    Mono<Void> on(DeskBookingReclaimed event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        return tables.execute(
                        """
                        insert into {desk_return} (booking_id, command, person_id, desk_id, day, state, position)
                        values ($1, $2, $3, $4, $5, 'PENDING', $6) on conflict (booking_id) do nothing""",
                        event.booking().value(),
                        message.metadata().getOrDefault(COMMAND, ""),
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
                        update {desk_booking} set is_live = false, ended = $2, ended_at = $3, ended_by = $4, cause = $5, act = $6,
                            command = $7
                        where booking_id = $1""",
                        event.booking().value(),
                        recorded.position(),
                        recorded.at().atOffset(ZoneOffset.UTC),
                        message.metadata().get(ACTOR),
                        message.metadata().get(CAUSE),
                        message.metadata().get(CORRELATION),
                        message.metadata().get(COMMAND))
                .then();
    }

    /** It was no cancellation: none that is taken back brings it again. */
    @EventHandler
    Mono<Void> on(DeskBookingMoved event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        return tables.execute(
                        """
                        update {desk_booking} set is_live = false, ended = $2, ended_at = $3, ended_by = $4, command = $5, moved_to = $6
                        where booking_id = $1""",
                        event.booking().value(),
                        recorded.position(),
                        recorded.at().atOffset(ZoneOffset.UTC),
                        message.metadata().get(ACTOR),
                        message.metadata().get(COMMAND),
                        event.to().value())
                .then();
    }
}
