package dev.zapis.query.desk;

import dev.zapis.events.desk.DeskId;
import dev.zapis.query.Query;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** One desk on one day: where it stands and who has it. */
public record DeskOnDay(DeskId desk, LocalDate day) implements Query<DeskOnDay.Result> {

    /** @param desk empty for an unknown desk */
    public record Result(
            Optional<Desk> desk, boolean isFree, @Nullable String takenBy) {}

    record Handler(DatabaseClient database) {

        private static final String DESK = """
                select desk.desk_id, desk.name, desk.area_id, area.name as area, booking_id, person.name as taken_by
                from desk join area using (area_id)
                left join desk_booking on desk_booking.desk_id = desk.desk_id and is_live and day = :day
                left join person using (person_id)
                where desk.desk_id = :desk
                """;

        @QueryHandler
        Mono<Result> handle(DeskOnDay query) {
            return database.sql(DESK)
                    .bind("desk", query.desk().value())
                    .bind("day", query.day())
                    .map(row -> new Result(
                            Optional.of(Desk.of(row)),
                            row.get("booking_id", String.class) == null,
                            row.get("taken_by", String.class)))
                    .one()
                    .defaultIfEmpty(new Result(Optional.empty(), false, null));
        }
    }
}
