package dev.zapis.query.office;

import static dev.zapis.query.Rows.number;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The teams of an office, by name. */
@Reads({"office", "person"})
public record Teams(OfficeId office) implements Query<Teams.Result> {

    public record Result(List<Team> teams) {

        public Result {
            teams = List.copyOf(teams);
        }
    }

    /** @param members how many people are in it */
    public record Team(TeamId id, String name, int members) {}

    record Handler(DatabaseClient database) {

        private static final String TEAMS = """
                select team_id, team.name, (select count(*)::int from person_team join person using (person_id)
                                            where person_team.team_id = team.team_id
                                              and state in ('ACTIVE', 'INACTIVE')) as members
                from team where office_id = :office and not is_disbanded order by team.name
                """;

        @QueryHandler
        Mono<Result> handle(Teams query) {
            return database.sql(TEAMS)
                    .bind("office", query.office().value())
                    .map(row -> new Team(new TeamId(text(row, "team_id")), text(row, "name"), number(row, "members")))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
