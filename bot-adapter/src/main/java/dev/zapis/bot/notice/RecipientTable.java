package dev.zapis.bot.notice;

import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.axon.TypedProjectionHandler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Fills {@code recipient}, which knows where people can be reached, {@code admin_person} and {@code admin_account}. */
final class RecipientTable {

    private RecipientTable() {}

    static void subscribe(TypedProjectionHandler handler) {
        handler.on(
                        AccountBound.class,
                        (event, recorded) ->
                                reached(event.person(), event.account(), event.telegramId(), recorded.tables()))
                // Whoever asks to be let in can be answered.
                .on(
                        RegistrationAsked.class,
                        (event, recorded) ->
                                reached(event.person(), event.account(), event.telegramId(), recorded.tables()))
                .on(AccountReleased.class, (event, recorded) -> unreached(event.person(), recorded.tables()))
                .on(PersonRemoved.class, (event, recorded) -> unreached(event.person(), recorded.tables()))
                .on(RegistrationRefused.class, (event, recorded) -> unreached(event.person(), recorded.tables()))
                .on(RoleGiven.class, (event, recorded) -> given(event, recorded.tables()))
                .on(RoleTaken.class, (event, recorded) -> taken(event, recorded.tables()))
                .on(AdminConfigured.class, (event, recorded) -> recorded.tables()
                        .execute(
                                "insert into {admin_account} (account_key) values ($1) on conflict do nothing",
                                event.account().value())
                        .then())
                .on(AdminUnconfigured.class, (event, recorded) -> recorded.tables()
                        .execute(
                                "delete from {admin_account} where account_key = $1",
                                event.account().value())
                        .then())
                .on(PersonForgotten.class, (event, recorded) -> forgotten(event.person(), recorded.tables()));
    }

    private static Mono<Void> reached(
            PersonId person, AccountKey account, @Nullable String telegramId, ProjectionTables tables) {
        if (telegramId == null) return Mono.empty();
        return tables.execute("""
                        insert into {recipient} (person_id, chat_id, account_key) values ($1, $2, $3)
                        on conflict (person_id) do update
                        set chat_id = excluded.chat_id, account_key = excluded.account_key""", person.value(), Long.parseLong(telegramId), account.value())
                .then();
    }

    private static Mono<Void> unreached(PersonId person, ProjectionTables tables) {
        return tables.execute("delete from {recipient} where person_id = $1", person.value())
                .then();
    }

    private static Mono<Void> given(RoleGiven event, ProjectionTables tables) {
        if (event.role() != Role.ADMIN) return Mono.empty();
        return tables.execute(
                        "insert into {admin_person} (person_id) values ($1) on conflict do nothing",
                        event.person().value())
                .then();
    }

    private static Mono<Void> taken(RoleTaken event, ProjectionTables tables) {
        if (event.role() != Role.ADMIN) return Mono.empty();
        return tables.execute(
                        "delete from {admin_person} where person_id = $1",
                        event.person().value())
                .then();
    }

    /** What waits for them goes too: these tables may have been behind when the person was forgotten. */
    private static Mono<Void> forgotten(PersonId forgotten, ProjectionTables tables) {
        String person = forgotten.value();
        return tables.execute("delete from {recipient} where person_id = $1", person)
                .then(tables.execute("delete from {admin_person} where person_id = $1", person))
                .then(tables.effect("delete from outbox where person_id = $1", person))
                .then();
    }
}
