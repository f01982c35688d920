package dev.zapis.query.person;

import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import dev.zapis.events.person.PersonEvent.LanguageChosen;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.QuietHoursChosen;
import dev.zapis.events.person.PersonEvent.RemindersChosen;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.eventstore.Tables;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import reactor.core.publisher.Mono;

/** Fills {@code person}, {@code account}, {@code person_role} and {@code person_unwanted}. */
final class PersonTable {

    private static final String ADMIN = """
            insert into {account} (account_key, configured_admin) values ($1, $2)
            on conflict (account_key) do update set configured_admin = excluded.configured_admin
            """;

    @EventHandler
    Mono<Void> on(PersonRegistered event, Tables tables) {
        return tables.execute(
                        "insert into {person} (person_id, office_id, name) values ($1, $2, $3)",
                        event.person().value(),
                        event.office().value(),
                        event.name())
                .then();
    }

    @EventHandler
    Mono<Void> on(AccountBound event, Tables tables) {
        return tables.execute("""
                        insert into {account} (account_key, person_id) values ($1, $2)
                        on conflict (account_key) do update set person_id = excluded.person_id
                        """, event.account().value(), event.person().value())
                .then();
    }

    @EventHandler
    Mono<Void> on(RoleGiven event, Tables tables) {
        return tables.execute(
                        "insert into {person_role} (person_id, role) values ($1, $2) on conflict do nothing",
                        event.person().value(),
                        event.role().name())
                .then();
    }

    @EventHandler
    Mono<Void> on(LanguageChosen event, Tables tables) {
        return tables.execute(
                        "update {person} set language = $2 where person_id = $1",
                        event.person().value(),
                        event.language())
                .then();
    }

    @EventHandler
    Mono<Void> on(AdminConfigured event, Tables tables) {
        return tables.execute(ADMIN, event.account().value(), true).then();
    }

    @EventHandler
    Mono<Void> on(AdminUnconfigured event, Tables tables) {
        return tables.execute(ADMIN, event.account().value(), false).then();
    }

    @EventHandler
    Mono<Void> on(QuietHoursChosen event, Tables tables) {
        return tables.execute(
                        "update {person} set quiet_from = $2, quiet_until = $3 where person_id = $1",
                        event.person().value(),
                        event.from(),
                        event.until())
                .then();
    }

    @EventHandler
    Mono<Void> on(RemindersChosen event, Tables tables) {
        String sql = event.wanted()
                ? "delete from {person_unwanted} where person_id = $1 and matter = $2"
                : "insert into {person_unwanted} (person_id, matter) values ($1, $2) on conflict do nothing";
        return tables.execute(sql, event.person().value(), event.matter().name())
                .then();
    }
}
