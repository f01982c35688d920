package dev.zapis.query.person;

import dev.zapis.events.office.OfficeEvent.TeamDisbanded;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import dev.zapis.events.person.PersonEvent.ConsentGiven;
import dev.zapis.events.person.PersonEvent.ConsentWithdrawn;
import dev.zapis.events.person.PersonEvent.LanguageChosen;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.PersonRenamed;
import dev.zapis.events.person.PersonEvent.PhoneGiven;
import dev.zapis.events.person.PersonEvent.QuietHoursChosen;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonEvent.RemindersChosen;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleRefused;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import dev.zapis.events.person.PersonEvent.TimeZoneChosen;
import dev.zapis.events.person.PersonEvent.VisibilityChosen;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.events.person.Visibility;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.query.NameSearch;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Fills {@code person}, {@code account}, {@code person_role}, {@code person_team}, {@code person_unwanted}, {@code registration},
 * {@code registration_answer}, {@code role_request} and {@code role_answer}.
 */
final class PersonTable {

    private static final String ADMIN = """
            insert into {account} (account_key, configured_admin) values ($1, $2)
            on conflict (account_key) do update set configured_admin = excluded.configured_admin
            """;

    private static final String ANSWER = """
            insert into {registration_answer} (person_id, name, outcome, role, reason, answered_by)
            select person_id, name, $2, $3, $4, $5 from {registration} where person_id = $1
            """;

    private static final String ROLE_ANSWER = """
            insert into {role_answer} (person_id, role, outcome, answered_by)
            select person_id, role, $3, $4 from {role_request} where person_id = $1 and role = $2
            on conflict (person_id, role) do update set outcome = excluded.outcome, answered_by = excluded.answered_by
            """;

    /** What a forgotten name is searched by. The tables of letters are loaded with it, where nobody waits for an answer. */
    private static final String NOBODY = NameSearch.shape("");

    /** Key of the metadata: who has asked for what is recorded. */
    private static final String ACTOR = "actor";

    @EventHandler
    Mono<Void> on(PersonRegistered event, ProjectionTables tables) {
        return tables.execute(
                        """
                        insert into {person} (person_id, office_id, name, sought, shape, trigrams, name_key, state, visibility)
                        values ($1, $2, $3, $4, $5, $6, $7, 'ACTIVE', $8)""",
                        event.person().value(),
                        event.office().value(),
                        event.name(),
                        sought(event.name()),
                        shape(event.name()),
                        NameSearch.trigrams(shape(event.name())),
                        event.nameKey(),
                        Visibility.ALL.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(PersonRenamed event, ProjectionTables tables) {
        return tables.execute(
                        """
                        update {person} set name = $2, sought = $3, shape = $4, trigrams = $5, name_key = $6
                        where person_id = $1""",
                        event.person().value(),
                        event.name(),
                        sought(event.name()),
                        shape(event.name()),
                        NameSearch.trigrams(shape(event.name())),
                        event.nameKey())
                .then();
    }

    @EventHandler
    Mono<Void> on(PersonDeactivated event, ProjectionTables tables) {
        return stands(event.person(), "INACTIVE", tables);
    }

    @EventHandler
    Mono<Void> on(PersonReactivated event, ProjectionTables tables) {
        return stands(event.person(), "ACTIVE", tables);
    }

    @EventHandler
    Mono<Void> on(PersonRemoved event, ProjectionTables tables) {
        return stands(event.person(), "REMOVED", tables);
    }

    @EventHandler
    Mono<Void> on(PersonReinstated event, ProjectionTables tables) {
        return stands(event.person(), event.isActive() ? "ACTIVE" : "INACTIVE", tables);
    }

    private static Mono<Void> stands(PersonId person, String state, ProjectionTables tables) {
        return tables.execute("update {person} set state = $2 where person_id = $1", person.value(), state)
                .then();
    }

    /** The row stays, as bookings name the person by it. A request that waits is no more: nobody is left to answer to. */
    @EventHandler
    Mono<Void> on(PersonForgotten event, ProjectionTables tables) {
        String person = event.person().value();
        return tables.execute("""
                        update {person} set state = 'FORGOTTEN', name = null, sought = '', shape = '', trigrams = '{}', name_key = '',
                               phone = null, account_key = null, language = null, zone = null, quiet_from = null, quiet_until = null
                        where person_id = $1""", person)
                .then(tables.execute(ANSWER, person, "WITHDRAWN", null, null, null))
                .then(tables.execute("delete from {registration} where person_id = $1", person))
                .then(tables.execute("delete from {person_unwanted} where person_id = $1", person))
                .then(tables.execute("delete from {person_role} where person_id = $1", person))
                .then(tables.execute("delete from {person_team} where person_id = $1", person))
                .then(tables.execute("delete from {role_request} where person_id = $1", person))
                .then(tables.execute("delete from {role_answer} where person_id = $1", person))
                .then(tables.execute("update {account} set person_id = null where person_id = $1", person))
                .then(tables.execute(
                        "update {registration_answer} set name = null, reason = null where person_id = $1", person))
                .then();
    }

    @EventHandler
    Mono<Void> on(AccountBound event, ProjectionTables tables) {
        return tables.execute("""
                        insert into {account} (account_key, person_id) values ($1, $2)
                        on conflict (account_key) do update set person_id = excluded.person_id
                        """, event.account().value(), event.person().value())
                .then(tables.execute(
                        "update {person} set account_key = $2 where person_id = $1",
                        event.person().value(),
                        event.account().value()))
                .then();
    }

    @EventHandler
    Mono<Void> on(AccountReleased event, ProjectionTables tables) {
        return tables.execute(
                        "update {account} set person_id = null where account_key = $1",
                        event.account().value())
                .then(tables.execute(
                        "update {person} set account_key = null where person_id = $1",
                        event.person().value()))
                .then();
    }

    @EventHandler
    Mono<Void> on(ConsentGiven event, ProjectionTables tables) {
        return tables.execute("""
                        insert into {account} (account_key, consented_at) values ($1, $2)
                        on conflict (account_key) do update set consented_at = excluded.consented_at
                        """, event.account().value(), event.at().atOffset(ZoneOffset.UTC))
                .then();
    }

    @EventHandler
    Mono<Void> on(ConsentWithdrawn event, ProjectionTables tables) {
        return tables.execute(
                        "update {account} set consented_at = null where account_key = $1",
                        event.account().value())
                .then();
    }

    @EventHandler
    Mono<Void> on(RegistrationAsked event, ProjectionTables tables, StoredEvent recorded) {
        return tables.execute(
                        """
                        insert into {registration} (person_id, office_id, account_key, name, name_key, phone, position)
                        values ($1, $2, $3, $4, $5, $6, $7)""",
                        event.person().value(),
                        event.office().value(),
                        event.account().value(),
                        event.name(),
                        event.nameKey(),
                        event.phone(),
                        recorded.position())
                .then();
    }

    @EventHandler
    Mono<Void> on(RegistrationApproved event, ProjectionTables tables, EventMessage message) {
        var answer = new Answer("APPROVED", event.role().name(), null, message);
        return answered(event.person(), answer, tables);
    }

    @EventHandler
    Mono<Void> on(RegistrationRefused event, ProjectionTables tables, EventMessage message) {
        return answered(event.person(), new Answer("REFUSED", null, event.reason(), message), tables);
    }

    private record Answer(
            String outcome, @Nullable String role, @Nullable String reason, EventMessage message) {}

    private static Mono<Void> answered(PersonId person, Answer answer, ProjectionTables tables) {
        return tables.execute(
                        ANSWER,
                        person.value(),
                        answer.outcome(),
                        answer.role(),
                        answer.reason(),
                        answer.message().metadata().get(ACTOR))
                .then(tables.execute("delete from {registration} where person_id = $1", person.value()))
                .then();
    }

    @EventHandler
    Mono<Void> on(RoleGiven event, ProjectionTables tables, EventMessage message) {
        return tables.execute(
                        "insert into {person_role} (person_id, role) values ($1, $2) on conflict do nothing",
                        event.person().value(),
                        event.role().name())
                .then(answered(event.person(), event.role(), "GIVEN", message, tables))
                .then(noRequest(event.person(), event.role(), tables));
    }

    @EventHandler
    Mono<Void> on(RoleTaken event, ProjectionTables tables) {
        return tables.execute(
                        "delete from {person_role} where person_id = $1 and role = $2",
                        event.person().value(),
                        event.role().name())
                .then();
    }

    @EventHandler
    Mono<Void> on(RoleAsked event, ProjectionTables tables, StoredEvent recorded) {
        return tables.execute(
                        "insert into {role_request} (person_id, role, position) values ($1, $2, $3) on conflict do nothing",
                        event.person().value(),
                        event.role().name(),
                        recorded.position())
                .then();
    }

    @EventHandler
    Mono<Void> on(RoleRefused event, ProjectionTables tables, EventMessage message) {
        return answered(event.person(), event.role(), "REFUSED", message, tables)
                .then(noRequest(event.person(), event.role(), tables));
    }

    /** Of what waits alone: a role that nobody has asked for is given without an answer. */
    private static Mono<Void> answered(
            PersonId person, Role role, String outcome, EventMessage message, ProjectionTables tables) {
        return tables.execute(
                        ROLE_ANSWER,
                        person.value(),
                        role.name(),
                        outcome,
                        message.metadata().get(ACTOR))
                .then();
    }

    private static Mono<Void> noRequest(PersonId person, Role role, ProjectionTables tables) {
        return tables.execute(
                        "delete from {role_request} where person_id = $1 and role = $2", person.value(), role.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(PhoneGiven event, ProjectionTables tables) {
        return tables.execute(
                        "update {person} set phone = $2 where person_id = $1",
                        event.person().value(),
                        event.phone())
                .then();
    }

    @EventHandler
    Mono<Void> on(VisibilityChosen event, ProjectionTables tables) {
        return tables.execute(
                        "update {person} set visibility = $2 where person_id = $1",
                        event.person().value(),
                        event.visibility().name())
                .then();
    }

    @EventHandler
    Mono<Void> on(TimeZoneChosen event, ProjectionTables tables) {
        ZoneId zone = event.zone();
        return tables.execute(
                        "update {person} set zone = $2 where person_id = $1",
                        event.person().value(),
                        zone == null ? null : zone.getId())
                .then();
    }

    @EventHandler
    Mono<Void> on(TeamJoined event, ProjectionTables tables) {
        return tables.execute(
                        "insert into {person_team} (person_id, team_id) values ($1, $2) on conflict do nothing",
                        event.person().value(),
                        event.team().value())
                .then();
    }

    @EventHandler
    Mono<Void> on(TeamLeft event, ProjectionTables tables) {
        return tables.execute(
                        "delete from {person_team} where person_id = $1 and team_id = $2",
                        event.person().value(),
                        event.team().value())
                .then();
    }

    @EventHandler
    Mono<Void> on(TeamDisbanded event, ProjectionTables tables) {
        return tables.execute(
                        "delete from {person_team} where team_id = $1",
                        event.team().value())
                .then();
    }

    @EventHandler
    Mono<Void> on(LanguageChosen event, ProjectionTables tables) {
        return tables.execute(
                        "update {person} set language = $2 where person_id = $1",
                        event.person().value(),
                        event.language())
                .then();
    }

    @EventHandler
    Mono<Void> on(AdminConfigured event, ProjectionTables tables) {
        return tables.execute(ADMIN, event.account().value(), true).then();
    }

    @EventHandler
    Mono<Void> on(AdminUnconfigured event, ProjectionTables tables) {
        return tables.execute(ADMIN, event.account().value(), false).then();
    }

    @EventHandler
    Mono<Void> on(QuietHoursChosen event, ProjectionTables tables) {
        return tables.execute(
                        "update {person} set quiet_from = $2, quiet_until = $3 where person_id = $1",
                        event.person().value(),
                        event.from(),
                        event.until())
                .then();
    }

    @EventHandler
    Mono<Void> on(RemindersChosen event, ProjectionTables tables) {
        String sql = event.wanted()
                ? "delete from {person_unwanted} where person_id = $1 and matter = $2"
                : "insert into {person_unwanted} (person_id, matter) values ($1, $2) on conflict do nothing";
        return tables.execute(sql, event.person().value(), event.matter().value())
                .then();
    }

    private static String sought(@Nullable String name) {
        return name == null ? "" : NameSearch.sought(name);
    }

    private static String shape(@Nullable String name) {
        return name == null ? NOBODY : NameSearch.shape(name);
    }
}
