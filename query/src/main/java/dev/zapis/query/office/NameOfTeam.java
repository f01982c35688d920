package dev.zapis.query.office;

import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.TeamId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What a team is called, or was called last, if it is no more. */
@Reads("office")
public record NameOfTeam(TeamId team) implements Query<NameOfTeam.Result> {

    public record Result(Optional<String> name) {}

    record Handler(DatabaseClient database) {

        @QueryHandler
        Mono<Result> handle(NameOfTeam query) {
            return database.sql("select name from team where team_id = :id")
                    .bind("id", query.team().value())
                    .map(row -> text(row, "name"))
                    .one()
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .map(Result::new);
        }
    }
}
