package dev.zapis.query.office;

import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.AreaId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What an area is called, or was called last, if it is no more. */
@Reads("office")
public record NameOfArea(AreaId area) implements Query<NameOfArea.Result> {

    public record Result(Optional<String> name) {}

    record Handler(DatabaseClient database) {

        @QueryHandler
        Mono<Result> handle(NameOfArea query) {
            return database.sql("select name from area where area_id = :id")
                    .bind("id", query.area().value())
                    .map(row -> text(row, "name"))
                    .one()
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .map(Result::new);
        }
    }
}
