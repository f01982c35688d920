package dev.zapis.query.desk;

import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The desk that a person booked last, of those that still stand. */
@Reads({"desk", "office"})
public record LastDesk(PersonId person) implements Query<LastDesk.Result> {

    public record Result(Optional<DeskView> desk) {}

    record Handler(DatabaseClient database) {

        private static final String LAST = """
                select desk_id, desk.name, area_id, area.name as area
                from desk_booking join desk using (desk_id) join area using (area_id)
                where person_id = :person and not desk.is_retired order by position desc limit 1
                """;

        @QueryHandler
        Mono<Result> handle(LastDesk query) {
            return database.sql(LAST)
                    .bind("person", query.person().value())
                    .map(DeskView::of)
                    .one()
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .map(Result::new);
        }
    }
}
