package dev.zapis.scheduler.retention;

import dev.zapis.command.MetadataKeys;
import dev.zapis.command.person.EndRetention.Retained;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import reactor.core.publisher.Mono;

/** Makes it due that somebody is forgotten: one piece of work for a person, for the last reason that came about. */
public final class RetentionSchedule {

    static final String KIND = "retention.person";
    static final String PERSON = "person";
    static final String REASON = "reason";
    static final String SINCE = "since";

    /** A clock may be set back a little between the claim and the decision, which would find that it is too early. */
    private static final Duration LATER = Duration.ofMinutes(1);

    /** A rebuild makes due what is long over. Until then its tables know what has happened since, and have taken it back. */
    private static final Duration REBUILD = Duration.ofDays(1);

    private static final String GUEST =
            "(select array_agg(role) from {retention_role} where person_id = $1) is not distinct from array['GUEST']";

    private static final String DUE = """
            insert into due_work (key, kind, reference, due_at, version)
            select 'retention.person/' || $1, 'retention.person',
                   jsonb_build_object('person', $1::text, 'reason', $2::text, 'since', $3::text), $4::timestamptz, $5
            where (%s) = ($2 = 'GUEST')
            on conflict (key) do update
            set reference = excluded.reference, due_at = excluded.due_at, version = excluded.version,
                owner = null, claimed_until = null, tries = 0, done_at = null, error = null
            where due_work.version < excluded.version""".formatted(GUEST);

    private static final String CALL_OFF =
            "delete from due_work where key = 'retention.person/' || $1 and done_at is null and version < $2";

    private static final String BACK = CALL_OFF + " and reference->>'reason' = 'LEFT'";

    private final InstantSource clock;

    /** @param clock tells what a rebuild is to wait for */
    public RetentionSchedule(InstantSource clock) {
        this.clock = clock;
    }

    @EventHandler
    Mono<Void> on(RegistrationAsked event, ProjectionTables tables, EventMessage message, StoredEvent recorded) {
        return due(event.person(), Retained.REQUEST, new RecordedMessage(message, recorded), tables);
    }

    @EventHandler
    Mono<Void> on(RegistrationRefused event, ProjectionTables tables, EventMessage message, StoredEvent recorded) {
        return due(event.person(), Retained.REFUSED, new RecordedMessage(message, recorded), tables);
    }

    @EventHandler
    Mono<Void> on(RegistrationApproved event, ProjectionTables tables, StoredEvent recorded) {
        return callOff(event.person(), recorded, tables);
    }

    /** A guest's time goes on, as it is the shorter one. */
    @EventHandler
    Mono<Void> on(PersonRemoved event, ProjectionTables tables, EventMessage message, StoredEvent recorded) {
        return due(event.person(), Retained.LEFT, new RecordedMessage(message, recorded), tables);
    }

    /** A guest's time goes on here, too. */
    @EventHandler
    Mono<Void> on(PersonReinstated event, ProjectionTables tables, StoredEvent recorded) {
        return tables.effect(BACK, event.person().value(), recorded.position()).then();
    }

    @EventHandler
    Mono<Void> on(RoleGiven event, ProjectionTables tables, EventMessage message, StoredEvent recorded) {
        return tables.execute(
                        "insert into {retention_role} (person_id, role) values ($1, $2) on conflict do nothing",
                        event.person().value(),
                        event.role().name())
                .then(guest(event.person(), new RecordedMessage(message, recorded), tables));
    }

    @EventHandler
    Mono<Void> on(RoleTaken event, ProjectionTables tables, EventMessage message, StoredEvent recorded) {
        return tables.execute(
                        "delete from {retention_role} where person_id = $1 and role = $2",
                        event.person().value(),
                        event.role().name())
                .then(guest(event.person(), new RecordedMessage(message, recorded), tables));
    }

    @EventHandler
    Mono<Void> on(PersonForgotten event, ProjectionTables tables, StoredEvent recorded) {
        return callOff(event.person(), recorded, tables)
                .then(tables.execute(
                        "delete from {retention_role} where person_id = $1",
                        event.person().value()))
                .then();
    }

    /** The event that is being handled. */
    private record RecordedMessage(EventMessage message, StoredEvent recorded) {

        /** By the product's clock. */
        Instant at() {
            String productTime = message.metadata().get(MetadataKeys.AT);
            return productTime == null ? recorded.at() : Instant.parse(productTime);
        }
    }

    private Mono<Void> guest(PersonId person, RecordedMessage now, ProjectionTables tables) {
        return callOff(person, now.recorded(), tables).then(due(person, Retained.GUEST, now, tables));
    }

    private Mono<Void> due(PersonId person, Retained reason, RecordedMessage now, ProjectionTables tables) {
        Instant since = now.at();
        return tables.effect(
                        DUE,
                        person.value(),
                        reason.name(),
                        since.toString(),
                        at(reason.until(since).plus(LATER), tables).atOffset(ZoneOffset.UTC),
                        now.recorded().position())
                .then();
    }

    private Instant at(Instant due, ProjectionTables tables) {
        Instant rebuilt = clock.instant().plus(REBUILD);
        return tables.isReplay() && due.isBefore(rebuilt) ? rebuilt : due;
    }

    private static Mono<Void> callOff(PersonId person, StoredEvent recorded, ProjectionTables tables) {
        return tables.effect(CALL_OFF, person.value(), recorded.position()).then();
    }
}
