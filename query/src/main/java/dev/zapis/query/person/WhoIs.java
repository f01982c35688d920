package dev.zapis.query.person;

import static dev.zapis.query.Rows.flag;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** For whom an account acts, and what that person may do. */
@Reads(value = "person", remembered = true)
public record WhoIs(AccountKey account) implements Query<WhoIs.Result> {

    /**
     * @param person none for an account that acts for nobody
     * @param name none once the person is forgotten
     * @param roles none of somebody who may do nothing for now
     * @param chosen what the person has chosen to be spoken to in
     */
    public record Result(
            @Nullable PersonId person,
            @Nullable String name,
            @Nullable OfficeId office,
            Set<Role> roles,
            Chosen chosen,
            Standing standing) {}

    /**
     * @param language none until the person has chosen one
     * @param zone none: the office's
     */
    public record Chosen(
            @Nullable String language, @Nullable ZoneId zone) {}

    /**
     * @param consents the account's owner agrees that personal data are kept
     * @param isActive false for a person who may do nothing for now
     * @param request an admin is to answer whether the account's owner is let in, as this person; none where nobody is to
     */
    public record Standing(
            boolean consents, boolean isActive, @Nullable PersonId request) {

        public boolean isWaiting() {
            return request != null;
        }
    }

    record Handler(DatabaseClient database) {

        private static final String WHO = """
                select person.person_id, person.name, person.office_id, person.language, person.zone,
                       account.configured_admin, account.consented_at is not null as consents,
                       coalesce(person.state, 'ACTIVE') = 'ACTIVE' as is_active,
                       (select min(r.person_id) from registration r where r.account_key = account.account_key) as request,
                       array(select role from person_role
                             where person_role.person_id = person.person_id and person.state = 'ACTIVE') as roles
                from account left join person using (person_id)
                where account.account_key = :account
                """;

        private static final Result NOBODY =
                new Result(null, null, null, Set.of(), new Chosen(null, null), new Standing(false, true, null));

        @QueryHandler
        Mono<Result> handle(WhoIs query) {
            return database.sql(WHO)
                    .bind("account", query.account().value())
                    .map(Handler::result)
                    .one()
                    .defaultIfEmpty(NOBODY);
        }

        private static Result result(Readable row) {
            String person = row.get("person_id", String.class);
            String office = row.get("office_id", String.class);
            String zone = row.get("zone", String.class);
            String request = row.get("request", String.class);
            return new Result(
                    person == null ? null : new PersonId(person),
                    row.get("name", String.class),
                    office == null ? null : new OfficeId(office),
                    roles(row),
                    new Chosen(row.get("language", String.class), zone == null ? null : ZoneId.of(zone)),
                    new Standing(
                            flag(row, "consents"),
                            flag(row, "is_active"),
                            request == null ? null : new PersonId(request)));
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
