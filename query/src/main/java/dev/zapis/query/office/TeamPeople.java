package dev.zapis.query.office;

import static dev.zapis.query.Rows.flag;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.NameSearch;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * People and a team, by name: its members, or whoever of the office has a text in the name; neither case nor «ё» or «е»
 * matter, nor the script of letters that look the same.
 *
 * @param named none: the members
 * @param limit most people to answer with
 */
@Reads("person")
public record TeamPeople(
        OfficeId office, TeamId team, @Nullable String named, int limit) implements Query<TeamPeople.Result> {

    public record Result(List<Somebody> people) {

        public Result {
            people = List.copyOf(people);
        }
    }

    public record Somebody(PersonId id, String name, boolean isMember) {}

    record Handler(DatabaseClient database) {

        private static final String MEMBERS = """
                select person_id, person.name, true as is_member from person_team join person using (person_id)
                where team_id = :team and office_id = :office and state in ('ACTIVE', 'INACTIVE')
                  and person.name is not null
                order by sought limit :limit
                """;

        private static final String NAMED = """
                select person_id, person.name,
                       exists (select 1 from person_team member
                               where member.person_id = person.person_id and team_id = :team) as is_member
                from person
                where office_id = :office and state in ('ACTIVE', 'INACTIVE') and person.name is not null
                  and %s
                order by sought limit :limit
                """.formatted(NameSearch.HOLDS);

        @QueryHandler
        Mono<Result> handle(TeamPeople query) {
            String named = query.named();
            return named == null
                    ? people(database.sql(MEMBERS), query)
                    : NameSearch.asked(database, NAMED, named, asked -> people(asked, query));
        }

        private static Mono<Result> people(GenericExecuteSpec asked, TeamPeople query) {
            return asked.bind("team", query.team().value())
                    .bind("office", query.office().value())
                    .bind("limit", query.limit())
                    .map(row -> new Somebody(
                            new PersonId(text(row, "person_id")), text(row, "name"), flag(row, "is_member")))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
