package dev.zapis.query.person;

import static dev.zapis.query.Rows.flag;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Somebody on the staff list, for the admins; nobody once the name has left the list. */
@Reads("person")
public record PersonCard(PersonId person) implements Query<PersonCard.Result> {

    public record Result(Optional<Person> person) {}

    /**
     * @param given roles
     * @param asked roles that wait for an answer
     * @param isConfiguredAdmin the configuration names the account as an admin's
     */
    public record Person(
            PersonId id,
            OfficeId office,
            String name,
            @Nullable String phone,
            Set<Role> given,
            Set<Role> asked,
            boolean isBound,
            boolean isActive,
            boolean isConfiguredAdmin) {}

    record Handler(DatabaseClient database) {

        private static final String CARD = """
                select person.person_id, person.office_id, person.name, person.phone,
                       person.account_key is not null as is_bound, state = 'ACTIVE' as is_active,
                       coalesce(account.configured_admin, false) as is_configured,
                       array(select role from person_role r where r.person_id = person.person_id) as given,
                       array(select role from role_request r where r.person_id = person.person_id) as asked
                from person left join account using (account_key)
                where person.person_id = :person and state in ('ACTIVE', 'INACTIVE')
                """;

        @QueryHandler
        Mono<Result> handle(PersonCard query) {
            return database.sql(CARD)
                    .bind("person", query.person().value())
                    .map(Handler::person)
                    .one()
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .map(Result::new);
        }

        private static Person person(Readable row) {
            return new Person(
                    new PersonId(text(row, "person_id")),
                    new OfficeId(text(row, "office_id")),
                    text(row, "name"),
                    row.get("phone", String.class),
                    roles(row, "given"),
                    roles(row, "asked"),
                    flag(row, "is_bound"),
                    flag(row, "is_active"),
                    flag(row, "is_configured"));
        }

        private static Set<Role> roles(Readable row, String column) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            Arrays.stream(Objects.requireNonNull(row.get(column, String[].class)))
                    .map(Role::valueOf)
                    .forEach(roles::add);
            return roles;
        }
    }
}
