package dev.zapis.query.person;

import static dev.zapis.query.Rows.text;

import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What somebody has asked the admins for, and what they were answered, for themselves: not by whom. */
@Reads({"office", "person"})
public record OwnRequests(PersonId person) implements Query<OwnRequests.Result> {

    /** @param registration none of whoever has come in without one */
    public record Result(@Nullable Registration registration, List<RoleRequest> roles) {

        public Result {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A request to be let in.
     *
     * @param office none once it is answered
     * @param outcome none while it waits
     * @param role that came with it
     * @param reason none where none was given
     */
    public record Registration(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String office,
            @Nullable String outcome,
            @Nullable Role role,
            @Nullable String reason) {}

    /** @param outcome none while it waits */
    public record RoleRequest(Role role, @Nullable String outcome) {}

    record Handler(DatabaseClient database) {

        private static final String REGISTRATION = """
                select registration.name, phone, office.name as office, cast(null as text) as outcome,
                       cast(null as text) as role, cast(null as text) as reason
                from registration join office using (office_id) where person_id = :person
                union all
                select name, null, null, outcome, role, reason from registration_answer where person_id = :person
                limit 1
                """;

        private static final String ROLES = """
                select role, cast(null as text) as outcome from role_request where person_id = :person
                union all
                select role, outcome from role_answer answer where person_id = :person
                order by role, outcome nulls first
                """;

        @QueryHandler
        Mono<Result> handle(OwnRequests query) {
            String person = query.person().value();
            Mono<List<RoleRequest>> roles = database.sql(ROLES)
                    .bind("person", person)
                    .map((Readable row) ->
                            new RoleRequest(Role.valueOf(text(row, "role")), row.get("outcome", String.class)))
                    .all()
                    .collectList();
            return roles.flatMap(asked -> database.sql(REGISTRATION)
                    .bind("person", person)
                    .map(row -> new Result(registration(row), asked))
                    .one()
                    .defaultIfEmpty(new Result(null, asked)));
        }

        private static Registration registration(Readable row) {
            String role = row.get("role", String.class);
            return new Registration(
                    row.get("name", String.class),
                    row.get("phone", String.class),
                    row.get("office", String.class),
                    row.get("outcome", String.class),
                    role == null ? null : Role.valueOf(role),
                    row.get("reason", String.class));
        }
    }
}
