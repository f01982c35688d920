package dev.zapis.query.office;

import static dev.zapis.query.Columns.number;
import static dev.zapis.query.Columns.text;

import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.Query;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The areas of an office and how many desks stand in each. */
public record Areas(OfficeId office) implements Query<Areas.Result> {

    public record Result(List<Area> areas) {}

    public record Area(AreaId id, String name, int desks) {}

    record Handler(DatabaseClient database) {

        private static final String AREAS = """
                select area_id, name, (select count(*)::int from desk where desk.area_id = area.area_id) as desks
                from area where office_id = :office order by name
                """;

        @QueryHandler
        Mono<Result> handle(Areas query) {
            return database.sql(AREAS)
                    .bind("office", query.office().value())
                    .map(row -> new Area(new AreaId(text(row, "area_id")), text(row, "name"), number(row, "desks")))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
