package dev.zapis.query.person;

import static dev.zapis.query.Rows.text;

import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.events.person.Visibility;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What somebody sees of themselves. Empty for nobody. */
@Reads({"office", "person"})
public record ProfileOf(PersonId person) implements Query<ProfileOf.Result> {

    /**
     * @param asked roles that were asked for and wait for an answer
     * @param teams by name
     * @param zone none: the office's
     * @param agreed when the account's owner agreed that personal data are kept; none for people from before that was asked
     */
    public record Result(
            @Nullable String name,
            @Nullable String phone,
            String office,
            Set<Role> roles,
            Set<Role> asked,
            List<String> teams,
            Visibility visibility,
            @Nullable ZoneId zone,
            @Nullable Instant agreed) {}

    record Handler(DatabaseClient database) {

        private static final String WHO = """
                select person.name, phone, office.name as office, visibility, person.zone, consented_at,
                       array(select role from person_role r where r.person_id = person.person_id) as roles,
                       array(select role from role_request r where r.person_id = person.person_id) as asked,
                       array(select team.name from person_team m join team using (team_id)
                             where m.person_id = person.person_id and not is_disbanded
                             order by team.name) as teams
                from person join office using (office_id) left join account using (account_key)
                where person.person_id = :person
                """;

        @QueryHandler
        Mono<Result> handle(ProfileOf query) {
            return database.sql(WHO)
                    .bind("person", query.person().value())
                    .map(Handler::result)
                    .one();
        }

        private static Result result(Readable row) {
            String zone = row.get("zone", String.class);
            return new Result(
                    row.get("name", String.class),
                    row.get("phone", String.class),
                    text(row, "office"),
                    roles(row, "roles"),
                    roles(row, "asked"),
                    List.of(Objects.requireNonNull(row.get("teams", String[].class))),
                    Visibility.valueOf(text(row, "visibility")),
                    zone == null ? null : ZoneId.of(zone),
                    row.get("consented_at", Instant.class));
        }

        private static Set<Role> roles(Readable row, String column) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (String name : Objects.requireNonNull(row.get(column, String[].class))) roles.add(Role.valueOf(name));
            return roles;
        }
    }
}
