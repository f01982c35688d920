package dev.zapis.query.desk;

import dev.zapis.events.office.AreaId;
import dev.zapis.query.NaturalOrder;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The desks of an area, by name. */
@Reads({"desk", "office"})
public record DesksOf(AreaId area) implements Query<DesksOf.Result> {

    public record Result(List<DeskView> desks) {}

    record Handler(DatabaseClient database) {

        private static final String DESKS = """
                select desk_id, desk.name, area_id, area.name as area
                from desk join area using (area_id)
                where area_id = :area and not desk.is_retired order by %s
                """.formatted(NaturalOrder.by("desk.name"));

        @QueryHandler
        Mono<Result> handle(DesksOf query) {
            return database.sql(DESKS)
                    .bind("area", query.area().value())
                    .map(DeskView::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
