package dev.zapis.query.desk;

import dev.zapis.events.office.OfficeId;
import dev.zapis.query.Query;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The desks that nobody has taken for a day, by area and name. */
public record FreeDesks(OfficeId office, LocalDate day) implements Query<FreeDesks.Result> {

    public record Result(List<Desk> desks) {}

    record Handler(DatabaseClient database) {

        private static final String FREE = """
                select desk_id, desk.name, area_id, area.name as area
                from desk join area using (area_id)
                where desk.office_id = :office
                  and not exists (select 1 from desk_booking
                                  where desk_booking.desk_id = desk.desk_id and is_live and day = :day)
                order by area.name, length(desk.name), desk.name
                """;

        @QueryHandler
        Mono<Result> handle(FreeDesks query) {
            return database.sql(FREE)
                    .bind("office", query.office().value())
                    .bind("day", query.day())
                    .map(Desk::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
