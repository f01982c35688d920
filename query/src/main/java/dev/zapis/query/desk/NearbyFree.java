package dev.zapis.query.desk;

import dev.zapis.events.desk.DeskId;
import dev.zapis.query.Query;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The free desks that are nearest to a desk on a day: those of its area first, and there the ones whose names stand next to
 * its own.
 */
public record NearbyFree(DeskId desk, LocalDate day, int limit) implements Query<NearbyFree.Result> {

    public record Result(List<Desk> desks) {}

    record Handler(DatabaseClient database) {

        private static final String NEARBY = """
                with place as (
                    select desk_id, desk.name, area_id, area.name as area, desk.office_id,
                           row_number() over (partition by desk.office_id
                                              order by area.name, length(desk.name), desk.name) as place
                    from desk join area using (area_id)
                ), wanted as (select * from place where desk_id = :desk)
                select place.desk_id, place.name, place.area_id, place.area
                from place, wanted
                where place.office_id = wanted.office_id and place.desk_id <> wanted.desk_id
                  and not exists (select 1 from desk_booking
                                  where desk_booking.desk_id = place.desk_id and is_live and day = :day)
                order by place.area_id <> wanted.area_id, abs(place.place - wanted.place), place.place
                limit :limit
                """;

        @QueryHandler
        Mono<Result> handle(NearbyFree query) {
            return database.sql(NEARBY)
                    .bind("desk", query.desk().value())
                    .bind("day", query.day())
                    .bind("limit", query.limit())
                    .map(Desk::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
