package dev.zapis.scheduler.office;

import dev.zapis.command.MetadataKeys;
import dev.zapis.events.office.OfficeEvent.DayBegun;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.scheduler.SliceSchedule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import reactor.core.publisher.Mono;

/**
 * Makes each day of an office due: the first when the office opens, each further one when the one before has begun. A rebuild
 * may find a first day of long ago that never began: it begins then, as today.
 */
public final class BeginDaySchedule implements SliceSchedule {

    private static final String NEXT = """
            insert into due_work (key, kind, reference, due_at, version)
            values ('office.day/' || $1, 'office.day', jsonb_build_object('office', $1::text), $2, $3)
            on conflict (key) do update
            set due_at = excluded.due_at, version = excluded.version, owner = null, claimed_until = null, tries = 0,
                done_at = null, error = null
            where due_work.version < excluded.version""";

    private static final String MOVED = NEXT.replace(
            ", $2, $3)",
            ", (case coalesce((select day from {office_day} where office_id = $1), $4::date) - $4::date"
                    + " when 1 then $5 when 2 then $6 else $2 end)::timestamptz, $3)");

    @Override
    public String name() {
        return "day";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Object component(InstantSource clock) {
        return this;
    }

    @EventHandler
    Mono<Void> on(OfficeOpened event, ProjectionTables tables, StoredEvent recorded) {
        LocalDate opened = LocalDate.ofInstant(recorded.at(), event.zone());
        return due(event.office(), DayBegun.begins(opened.plusDays(1), event.zone()), recorded, tables);
    }

    @EventHandler
    Mono<Void> on(DayBegun event, ProjectionTables tables, StoredEvent recorded) {
        return tables.execute("""
                        insert into {office_day} (office_id, day) values ($1, $2)
                        on conflict (office_id) do update set day = excluded.day""", event.office().value(), event.day())
                .then(due(event.office(), event.next(), recorded, tables));
    }

    /** The next day of the new zone that has not begun in the old one. */
    @EventHandler
    Mono<Void> on(TimeZoneSet event, ProjectionTables tables, StoredEvent recorded, EventMessage message) {
        String asked = message.metadata().get(MetadataKeys.AT);
        LocalDate today = LocalDate.ofInstant(asked == null ? recorded.at() : Instant.parse(asked), event.zone());
        return tables.effect(
                        MOVED,
                        event.office().value(),
                        begins(today.plusDays(1), event.zone()),
                        recorded.position(),
                        today,
                        begins(today.plusDays(2), event.zone()),
                        begins(today.plusDays(3), event.zone()))
                .then();
    }

    private static OffsetDateTime begins(LocalDate day, ZoneId zone) {
        return DayBegun.begins(day, zone).atOffset(ZoneOffset.UTC);
    }

    private static Mono<Void> due(OfficeId office, Instant at, StoredEvent recorded, ProjectionTables tables) {
        return tables.effect(NEXT, office.value(), at.atOffset(ZoneOffset.UTC), recorded.position())
                .then();
    }
}
