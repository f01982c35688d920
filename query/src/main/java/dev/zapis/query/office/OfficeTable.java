package dev.zapis.query.office;

import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.AreaRenamed;
import dev.zapis.events.office.OfficeEvent.AreaReserved;
import dev.zapis.events.office.OfficeEvent.AreaRetired;
import dev.zapis.events.office.OfficeEvent.BookingHorizonSet;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.DeskLimitSet;
import dev.zapis.events.office.OfficeEvent.HolidaysTaken;
import dev.zapis.events.office.OfficeEvent.ModuleSwitched;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.OfficeRenamed;
import dev.zapis.events.office.OfficeEvent.PolicyChange;
import dev.zapis.events.office.OfficeEvent.PolicySet;
import dev.zapis.events.office.OfficeEvent.QuietHoursSet;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeEvent.RemindersSet;
import dev.zapis.events.office.OfficeEvent.TeamDisbanded;
import dev.zapis.events.office.OfficeEvent.TeamFormed;
import dev.zapis.events.office.OfficeEvent.TeamRenamed;
import dev.zapis.events.office.OfficeEvent.TextChanged;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.OfficeEvent.WorkingDaysSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import reactor.core.publisher.Mono;

/** Fills the tables of offices: what holds in them, their areas, teams and calendars, and the words that were changed. */
final class OfficeTable {

    private static final Integer[] ALL_DAYS = {1, 2, 3, 4, 5, 6, 7};

    @EventHandler
    Mono<Void> on(OfficeOpened event, ProjectionTables tables, StoredEvent recorded) {
        return tables.execute(
                        """
                        insert into {office} (office_id, name, zone, position, working_days, rule, off)
                        values ($1, $2, $3, $4, $5, 0, '{}')""", event.office().value(), event.name(), event.zone().getId(), recorded.position(), ALL_DAYS)
                .then();
    }

    @EventHandler
    Mono<Void> on(OfficeRenamed event, ProjectionTables tables) {
        return tables.execute(
                        "update {office} set name = $2 where office_id = $1",
                        event.office().value(),
                        event.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(TimeZoneSet event, ProjectionTables tables) {
        return tables.execute(
                        "update {office} set zone = $2 where office_id = $1",
                        event.office().value(),
                        event.zone().getId())
                .then();
    }

    @EventHandler
    Mono<Void> on(PolicySet event, ProjectionTables tables) {
        return said(event, tables).then(ruled(event.office(), event.rule(), tables));
    }

    @EventHandler
    Mono<Void> on(BookingHorizonSet event, ProjectionTables tables) {
        return said(event, tables).then(ruled(event.office(), event.rule(), tables));
    }

    @EventHandler
    Mono<Void> on(DeskLimitSet event, ProjectionTables tables) {
        return said(event, tables).then(ruled(event.office(), event.rule(), tables));
    }

    @EventHandler
    Mono<Void> on(QuietHoursSet event, ProjectionTables tables) {
        return said(event, tables).then();
    }

    @EventHandler
    Mono<Void> on(RegistrationSet event, ProjectionTables tables) {
        return said(event, tables).then();
    }

    private static Mono<Long> said(PolicyChange event, ProjectionTables tables) {
        return tables.execute("""
                insert into {office_policy} (office_id, policy, value) values ($1, $2, $3)
                on conflict (office_id, policy) do update set value = excluded.value""", event.office().value(), event.policy(), event.value());
    }

    @EventHandler
    Mono<Void> on(WorkingDaysSet event, ProjectionTables tables) {
        return tables.execute(
                        "update {office} set working_days = $2, rule = $3 where office_id = $1",
                        event.office().value(),
                        event.days().stream().map(DayOfWeek::getValue).toArray(Integer[]::new),
                        event.rule())
                .then();
    }

    @EventHandler
    Mono<Void> on(ModuleSwitched event, ProjectionTables tables) {
        String without = "array_remove(off, $2)";
        String off = event.isOn() ? without : "array_append(" + without + ", $2)";
        return tables.execute(
                        "update {office} set off = " + off + " where office_id = $1",
                        event.office().value(),
                        event.module().value())
                .then();
    }

    @EventHandler
    Mono<Void> on(RemindersSet event, ProjectionTables tables) {
        return tables.execute(
                        """
                        insert into {office_reminder} (office_id, matter, offsets, rule) values ($1, $2, $3, $4)
                        on conflict (office_id, matter) do update set offsets = excluded.offsets, rule = excluded.rule""",
                        event.office().value(),
                        event.matter().value(),
                        event.offsets().stream().map(ReminderOffset::value).toArray(String[]::new),
                        event.rule())
                .then();
    }

    @EventHandler
    Mono<Void> on(AreaAdded event, ProjectionTables tables) {
        return tables.execute("""
                        insert into {area} (area_id, office_id, name) values ($1, $2, $3)
                        on conflict (area_id) do update set name = excluded.name, is_retired = false""", event.area().value(), event.office().value(), event.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(AreaRenamed event, ProjectionTables tables) {
        return tables.execute(
                        "update {area} set name = $2 where area_id = $1",
                        event.area().value(),
                        event.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(AreaRetired event, ProjectionTables tables) {
        String area = event.area().value();
        return tables.execute("update {area} set is_retired = true, opens = null where area_id = $1", area)
                .then(tables.execute("delete from {area_team} where area_id = $1", area))
                .then();
    }

    @EventHandler
    Mono<Void> on(AreaReserved event, ProjectionTables tables) {
        String area = event.area().value();
        String[] teams = event.teams().stream().map(TeamId::value).toArray(String[]::new);
        return tables.execute("update {area} set opens = $2 where area_id = $1", area, event.opensDaysBefore())
                .then(tables.execute("delete from {area_team} where area_id = $1", area))
                .then(tables.execute(
                        "insert into {area_team} (area_id, team_id) select $1, unnest($2::text[])", area, teams))
                .then(ruled(event.office(), event.rule(), tables));
    }

    private static Mono<Void> ruled(OfficeId office, int rule, ProjectionTables tables) {
        return tables.execute("update {office} set rule = $2 where office_id = $1", office.value(), rule)
                .then();
    }

    @EventHandler
    Mono<Void> on(TeamFormed event, ProjectionTables tables) {
        return tables.execute("""
                        insert into {team} (team_id, office_id, name) values ($1, $2, $3)
                        on conflict (team_id) do update set name = excluded.name, is_disbanded = false""", event.team().value(), event.office().value(), event.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(TeamRenamed event, ProjectionTables tables) {
        return tables.execute(
                        "update {team} set name = $2 where team_id = $1",
                        event.team().value(),
                        event.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(TeamDisbanded event, ProjectionTables tables) {
        return tables.execute(
                        "update {team} set is_disbanded = true where team_id = $1",
                        event.team().value())
                .then();
    }

    @EventHandler
    Mono<Void> on(HolidaysTaken event, ProjectionTables tables) {
        String office = event.office().value();
        return tables.execute(
                        "delete from {holiday} where office_id = $1 and extract(year from day) = $2",
                        office,
                        event.year())
                .then(holidays(office, event.closed(), false, tables))
                .then(holidays(office, event.opened(), true, tables))
                .then(year(event, tables))
                .then(ruled(event.office(), event.rule(), tables));
    }

    private static Mono<Long> year(HolidaysTaken event, ProjectionTables tables) {
        String office = event.office().value();
        boolean isNone = event.closed().isEmpty() && event.opened().isEmpty();
        if (isNone)
            return tables.execute(
                    "delete from {holiday_year} where office_id = $1 and year = $2", office, event.year());
        return tables.execute("""
                insert into {holiday_year} (office_id, year, country) values ($1, $2, $3)
                on conflict (office_id, year) do update set country = excluded.country""", office, event.year(), event.country());
    }

    private static Mono<Long> holidays(String office, List<LocalDate> days, boolean isOpen, ProjectionTables tables) {
        return tables.execute(
                "insert into {holiday} (office_id, day, is_open) select $1, unnest($2::date[]), $3",
                office,
                days.toArray(LocalDate[]::new),
                isOpen);
    }

    @EventHandler
    Mono<Void> on(DaySet event, ProjectionTables tables) {
        String office = event.office().value();
        return tables.execute("delete from {calendar_day} where office_id = $1 and day = $2", office, event.day())
                .then(
                        event.isOpen() == null
                                ? Mono.empty()
                                : tables.execute(
                                        "insert into {calendar_day} (office_id, day, is_open, reason) values ($1, $2, $3, $4)",
                                        office,
                                        event.day(),
                                        event.isOpen(),
                                        event.reason()))
                .then(ruled(event.office(), event.rule(), tables));
    }

    @EventHandler
    Mono<Void> on(TextChanged event, ProjectionTables tables) {
        return tables.execute("""
                        insert into {text_change} (key, language, pattern, rule) values ($1, $2, $3, $4)
                        on conflict (key, language) do update set pattern = excluded.pattern, rule = excluded.rule""", event.key(), event.language(), event.pattern(), event.rule())
                .then();
    }
}
