package dev.zapis.query.desk;

import static dev.zapis.query.Columns.flag;

import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * One desk on one day: where it stands, who has it, and whether a person may book it.
 *
 * @param today in the office
 */
public record DeskOnDay(OfficeId office, PersonId person, DeskId desk, LocalDate day, LocalDate today)
        implements Query<DeskOnDay.Result> {

    /**
     * @param desk empty for a desk that is unknown or no more
     * @param isFree nobody has it, and the person may book it
     */
    public record Result(
            Optional<Desk> desk, boolean isFree, @Nullable String takenBy) {}

    record Handler(DatabaseClient database) {

        private static final String DESK = """
                select desk.desk_id, desk.name, desk.area_id, area.name as area, person.name as taken_by, %s as is_free
                from desk join area using (area_id)
                left join desk_booking on desk_booking.desk_id = desk.desk_id and is_live and desk_booking.day = :day
                left join person using (person_id)
                where desk.desk_id = :desk and desk.office_id = :office and not desk.is_retired
                """.formatted(Bookable.free(":day::date"));

        @QueryHandler
        Mono<Result> handle(DeskOnDay query) {
            return database.sql(DESK)
                    .bind("office", query.office().value())
                    .bind("person", query.person().value())
                    .bind("desk", query.desk().value())
                    .bind("day", query.day())
                    .bind("today", query.today())
                    .map(row -> new Result(
                            Optional.of(Desk.of(row)), flag(row, "is_free"), row.get("taken_by", String.class)))
                    .one()
                    .defaultIfEmpty(new Result(Optional.empty(), false, null));
        }
    }
}
