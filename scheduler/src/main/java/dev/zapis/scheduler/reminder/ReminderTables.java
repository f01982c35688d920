package dev.zapis.scheduler.reminder;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.eventstore.ProjectionTables;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is to be reminded of, by which rules, and the work that follows, as one event changes it.
 *
 * @param position of that event
 * @param after what is due up to then is of no interest any more
 */
record ReminderTables(ProjectionTables tables, long position, OffsetDateTime after) {

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

    static String kind(ReminderTopic topic) {
        return "reminder." + topic.value().toLowerCase(Locale.ROOT);
    }

    /** The office begins. */
    Mono<Void> opened(OfficeId office, ZoneId zone) {
        return tables.write(
                "insert into {remind_office} (office_id, zone) values ($1, $2)", office.value(), understood(zone));
    }

    Mono<Void> moved(OfficeId office, ZoneId zone) {
        return tables.write(
                "update {remind_office} set zone = $2 where office_id = $1", office.value(), understood(zone));
    }

    /** The office changes its mind. */
    Mono<Void> ruled(OfficeId office, ReminderTopic topic, List<ReminderOffset> offsets) {
        return callOff("office_id", topic, office.value())
                .then(tables.execute(
                        "delete from {remind_rule} where office_id = $1 and matter = $2",
                        office.value(),
                        topic.value()))
                .then(rules(office, topic, offsets))
                .then(schedule("office_id", topic, office.value()));
    }

    /** The thing came into being, or begins at another time from now on. */
    Mono<Void> begins(ReminderTopic topic, RemindedThing thing) {
        return callOff("thing", topic, thing.id())
                .then(tables.execute(
                        """
                        insert into {remind_of} (matter, thing, office_id, person_id, begins) values ($1, $2, $3, $4, $5)
                        on conflict (matter, thing) do update set begins = excluded.begins""",
                        topic.value(),
                        thing.id(),
                        thing.office().value(),
                        thing.person().value(),
                        thing.begins()))
                .then(schedule("thing", topic, thing.id()));
    }

    Mono<Void> ends(ReminderTopic topic, String thing) {
        return callOff("thing", topic, thing)
                .then(tables.execute("delete from {remind_of} where matter = $1 and thing = $2", topic.value(), thing))
                .then();
    }

    private Mono<Long> callOff(String by, ReminderTopic topic, String id) {
        return tables.effect(CALL_OFF.formatted(by), topic.value(), id, position);
    }

    private Mono<Void> schedule(String by, ReminderTopic topic, String id) {
        return tables.effect(SCHEDULE.formatted(by), topic.value(), id, position, after)
                .then();
    }

    Mono<Void> rules(OfficeId office, ReminderTopic topic, List<ReminderOffset> offsets) {
        return Flux.fromIterable(offsets)
                .concatMap(offset -> rule(office, topic, offset))
                .then();
    }

    private Mono<Long> rule(OfficeId office, ReminderTopic topic, ReminderOffset offset) {
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
                topic.value(),
                offset.value(),
                isOnADay ? Math.toIntExact(daysBefore) : null,
                isOnADay ? at.toLocalTime() : null,
                isOnADay ? null : (double) before.toSeconds());
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
