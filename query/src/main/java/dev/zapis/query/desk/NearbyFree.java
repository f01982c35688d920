package dev.zapis.query.desk;

import dev.zapis.events.desk.DeskId;
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
 * The desks that a person may book which are nearest to a desk on a day: those of its area first, and there the ones whose
 * names stand next to its own.
 *
 * @param today in the office
 */
@Reads({"desk", "office", "person"})
public record NearbyFree(
        OfficeId office, PersonId person, DeskId desk, LocalDate day, LocalDate today, BookableParts parts, int limit)
        implements Query<NearbyFree.Result> {

    /** For the whole day. */
    public NearbyFree(OfficeId office, PersonId person, DeskId desk, LocalDate day, LocalDate today, int limit) {
        this(office, person, desk, day, today, BookableParts.WHOLE, limit);
    }

    public record Result(List<DeskView> desks) {}

    record Handler(DatabaseClient database) {

        private static final String NEARBY = """
                with place as (
                    select desk_id, row_number() over (order by %s, %s) as place
                    from desk join area using (area_id) where desk.office_id = :office
                ), wanted as (select desk.area_id, place.place from place join desk using (desk_id) where desk_id = :desk)
                select desk.desk_id, desk.name, desk.area_id, area.name as area
                from desk join area using (area_id) join place using (desk_id), wanted
                where desk.office_id = :office and desk.desk_id <> :desk and %s
                order by desk.area_id <> wanted.area_id, abs(place.place - wanted.place), place.place
                limit :limit
                """.formatted(
                        NaturalOrder.by("area.name"), NaturalOrder.by("desk.name"), BookableSql.free(":day::date"));

        @QueryHandler
        Mono<Result> handle(NearbyFree query) {
            return query.parts()
                    .asks(database.sql(NEARBY))
                    .bind("office", query.office().value())
                    .bind("person", query.person().value())
                    .bind("desk", query.desk().value())
                    .bind("day", query.day())
                    .bind("today", query.today())
                    .bind("limit", query.limit())
                    .map(DeskView::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
