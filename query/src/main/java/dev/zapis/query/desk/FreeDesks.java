package dev.zapis.query.desk;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.NaturalOrder;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The desks that a person may book for a day, by area and name.
 *
 * @param today in the office
 */
@Reads({"desk", "office", "person"})
public record FreeDesks(OfficeId office, PersonId person, LocalDate day, LocalDate today)
        implements Query<FreeDesks.Result> {

    public record Result(List<DeskView> desks) {}

    record Handler(DatabaseClient database) {

        private static final String FREE = """
                select desk_id, desk.name, area_id, area.name as area
                from desk join area using (area_id)
                where desk.office_id = :office and %s
                order by %s, %s
                """.formatted(
                        BookableSql.free(":day::date"), NaturalOrder.by("area.name"), NaturalOrder.by("desk.name"));

        @QueryHandler
        Mono<Result> handle(FreeDesks query) {
            return database.sql(FREE)
                    .bind("office", query.office().value())
                    .bind("person", query.person().value())
                    .bind("day", query.day())
                    .bind("today", query.today())
                    .map(DeskView::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
