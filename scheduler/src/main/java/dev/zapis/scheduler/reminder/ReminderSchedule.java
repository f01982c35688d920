package dev.zapis.scheduler.reminder;

import dev.zapis.command.MetadataKeys;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes reminders due: one for each thing and each offset of its office, when the thing comes into being, when it moves, and
 * when the office changes its mind. A further matter adds its own events here, and nothing else.
 */
public final class ReminderSchedule {

    static final String OFFICE = "office";
    static final String THING = "thing";
    static final String PERSON = "person";
    static final String OFFSET = "offset";

    // What is due in the past of the event that makes it due was never meant to be.
    private static final String SCHEDULE = """
            insert into due_work (key, kind, reference, due_at, version)
            select it.kind || '/' || it.thing || '/' || it.at_offset, it.kind,
                   jsonb_build_object('office', it.office_id, 'thing', it.thing, 'person', it.person_id,
                                      'offset', it.at_offset),
                   it.due_at, $3
            from (select 'reminder.' || lower(matter) as kind, thing, office_id, person_id, at_offset,
                         (case when before is null then begins::date - days_before + at_time else begins - before end)
                         at time zone zone as due_at
                  from {remind_of} join {remind_rule} using (office_id, matter) join {remind_office} using (office_id)
                  where matter = $1 and %s = $2) it
            where it.due_at > $4
            on conflict (key) do update
            set due_at = excluded.due_at, reference = excluded.reference, version = excluded.version,
                owner = null, claimed_until = null, tries = 0, done_at = null, error = null
            where due_work.version < excluded.version and due_work.due_at <> excluded.due_at""";

    private static final String CALL_OFF = """
            delete from due_work using {remind_of} it join {remind_rule} rule using (office_id, matter)
            where it.matter = $1 and it.%s = $2 and due_work.done_at is null and due_work.version < $3
              and due_work.key = 'reminder.' || lower(it.matter) || '/' || it.thing || '/' || rule.at_offset""";

    private final InstantSource clock;

    /** @param clock tells what a rebuild may leave alone */
    public ReminderSchedule(InstantSource clock) {
        this.clock = clock;
    }

    static String kind(ReminderTopic matter) {
        return "reminder." + matter.name().toLowerCase(Locale.ROOT);
    }

    @EventHandler
    Mono<Void> on(OfficeOpened event, ProjectionTables tables) {
        return tables.write(
                        "insert into {remind_office} (office_id, zone) values ($1, $2)",
                        event.office().value(),
                        understood(event.zone()))
                .then(Flux.fromArray(ReminderTopic.values())
                        .concatMap(matter -> rules(event.office(), matter, RemindersSet.defaults(matter), tables))
                        .then());
    }

    // It has no bookings then, so nothing that is due moves.
    @EventHandler
    Mono<Void> on(TimeZoneSet event, ProjectionTables tables) {
        return tables.write(
                        "update {remind_office} set zone = $2 where office_id = $1",
                        event.office().value(),
                        understood(event.zone()))
                .then();
    }

    @EventHandler
    Mono<Void> on(RemindersSet event, ProjectionTables tables, EventMessage message, StoredEvent recorded) {
        Happening now = happening(message, recorded, tables);
        String office = event.office().value();
        return callOff("office_id", event.matter(), office, now, tables)
                .then(tables.execute(
                        "delete from {remind_rule} where office_id = $1 and matter = $2",
                        office,
                        event.matter().name()))
                .then(rules(event.office(), event.matter(), event.offsets(), tables))
                .then(schedule("office_id", event.matter(), office, now, tables));
    }

    @EventHandler
    Mono<Void> on(DeskBooked event, ProjectionTables tables, EventMessage message, StoredEvent recorded) {
        var booked = new Thing(
                ReminderTopic.DESK, event.booking().value(), event.office(), event.person(), start(event.day()));
        return is(booked, tables, happening(message, recorded, tables));
    }

    @EventHandler
    Mono<Void> on(DeskBookingCancelled event, ProjectionTables tables, EventMessage message, StoredEvent recorded) {
        return isGone(ReminderTopic.DESK, event.booking().value(), tables, happening(message, recorded, tables));
    }

    private static LocalDateTime start(LocalDate day) {
        return day.atStartOfDay();
    }

    /**
     * Something that a person is to be reminded of.
     *
     * @param begins local time of the office
     */
    private record Thing(ReminderTopic matter, String id, OfficeId office, PersonId person, LocalDateTime begins) {}

    /**
     * The event that is being handled.
     *
     * @param after what is due up to then is of no interest any more
     */
    private record Happening(long position, OffsetDateTime after) {}

    /** The thing came into being, or begins at another time from now on. */
    private static Mono<Void> is(Thing thing, ProjectionTables tables, Happening now) {
        return callOff("thing", thing.matter(), thing.id(), now, tables)
                .then(tables.execute(
                        """
                        insert into {remind_of} (matter, thing, office_id, person_id, begins) values ($1, $2, $3, $4, $5)
                        on conflict (matter, thing) do update set begins = excluded.begins""",
                        thing.matter().name(),
                        thing.id(),
                        thing.office().value(),
                        thing.person().value(),
                        thing.begins()))
                .then(schedule("thing", thing.matter(), thing.id(), now, tables));
    }

    private static Mono<Void> isGone(ReminderTopic matter, String thing, ProjectionTables tables, Happening now) {
        return callOff("thing", matter, thing, now, tables)
                .then(tables.execute("delete from {remind_of} where matter = $1 and thing = $2", matter.name(), thing))
                .then();
    }

    private static Mono<Long> callOff(
            String by, ReminderTopic matter, String id, Happening now, ProjectionTables tables) {
        return tables.effect(CALL_OFF.formatted(by), matter.name(), id, now.position());
    }

    private static Mono<Void> schedule(
            String by, ReminderTopic matter, String id, Happening now, ProjectionTables tables) {
        return tables.effect(SCHEDULE.formatted(by), matter.name(), id, now.position(), now.after())
                .then();
    }

    private static Mono<Void> rules(
            OfficeId office, ReminderTopic matter, List<ReminderOffset> offsets, ProjectionTables tables) {
        return Flux.fromIterable(offsets)
                .concatMap(offset -> rule(office, matter, offset, tables))
                .then();
    }

    private static Mono<Long> rule(
            OfficeId office, ReminderTopic matter, ReminderOffset offset, ProjectionTables tables) {
        LocalDateTime noon = LocalDate.EPOCH.atTime(12, 0);
        boolean isOnADay = offset.value().contains("/");
        LocalDateTime at = offset.at(noon);
        Duration before = Duration.between(at, noon);
        long daysBefore = LocalDate.EPOCH.toEpochDay() - at.toLocalDate().toEpochDay();
        return tables.execute(
                """
                insert into {remind_rule} (office_id, matter, at_offset, days_before, at_time, before)
                values ($1, $2, $3, $4::int, $5::time, make_interval(secs => $6::float8))""",
                office.value(),
                matter.name(),
                offset.value(),
                isOnADay ? Math.toIntExact(daysBefore) : null,
                isOnADay ? at.toLocalTime() : null,
                isOnADay ? null : (double) before.toSeconds());
    }

    private Happening happening(EventMessage message, StoredEvent recorded, ProjectionTables tables) {
        Instant then = at(message.metadata().get(MetadataKeys.AT), recorded);
        Instant after = tables.isReplay() && clock.instant().isAfter(then) ? clock.instant() : then;
        return new Happening(recorded.position(), after.atOffset(ZoneOffset.UTC));
    }

    private static Instant at(@Nullable String productTime, StoredEvent recorded) {
        return productTime == null ? recorded.at() : Instant.parse(productTime);
    }

    /** The database reads the sign of a bare offset the other way round than everybody else. */
    private static String understood(ZoneId zone) {
        if (!(zone.normalized() instanceof ZoneOffset offset)) return zone.getId();
        int seconds = offset.getTotalSeconds();
        String sign = seconds >= 0 ? "-" : "+";
        Duration off = Duration.ofSeconds(Math.abs(seconds));
        return "<office>%s%02d:%02d".formatted(sign, off.toHours(), off.toMinutesPart());
    }
}
