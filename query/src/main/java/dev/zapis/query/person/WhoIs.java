package dev.zapis.query.person;

import static dev.zapis.query.Columns.flag;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.Query;
import io.r2dbc.spi.Readable;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** For whom an account acts, and what that person may do. */
public record WhoIs(AccountKey account) implements Query<WhoIs.Result> {

    /**
     * @param person none for an account that acts for nobody
     * @param name none once the person is forgotten
     * @param language none until the person has chosen one
     */
    public record Result(
            @Nullable PersonId person,
            @Nullable String name,
            @Nullable OfficeId office,
            @Nullable String language,
            Set<Role> roles) {}

    record Handler(DatabaseClient database) {

        private static final String WHO = """
                select person.person_id, person.name, person.office_id, person.language, account.configured_admin,
                       array(select role from person_role where person_role.person_id = person.person_id) as roles
                from account left join person using (person_id)
                where account_key = :account
                """;

        @QueryHandler
        Mono<Result> handle(WhoIs query) {
            return database.sql(WHO)
                    .bind("account", query.account().value())
                    .map(Handler::result)
                    .one()
                    .defaultIfEmpty(new Result(null, null, null, null, Set.of()));
        }

        private static Result result(Readable row) {
            String person = row.get("person_id", String.class);
            String office = row.get("office_id", String.class);
            return new Result(
                    person == null ? null : new PersonId(person),
                    row.get("name", String.class),
                    office == null ? null : new OfficeId(office),
                    row.get("language", String.class),
                    roles(row));
        }

        private static Set<Role> roles(Readable row) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            String[] names = row.get("roles", String[].class);
            if (names != null) for (String name : names) roles.add(Role.valueOf(name));
            if (flag(row, "configured_admin")) roles.add(Role.ADMIN);
            return roles;
        }
    }
}
