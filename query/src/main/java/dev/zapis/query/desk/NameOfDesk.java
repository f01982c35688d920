package dev.zapis.query.desk;

import static dev.zapis.query.Rows.text;

import dev.zapis.events.desk.DeskId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What a desk is called, or was called last, if it is no more. */
@Reads("desk")
public record NameOfDesk(DeskId desk) implements Query<NameOfDesk.Result> {

    public record Result(Optional<String> name) {}

    record Handler(DatabaseClient database) {

        @QueryHandler
        Mono<Result> handle(NameOfDesk query) {
            return database.sql("select name from desk where desk_id = :id")
                    .bind("id", query.desk().value())
                    .map(row -> text(row, "name"))
                    .one()
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .map(Result::new);
        }
    }
}
