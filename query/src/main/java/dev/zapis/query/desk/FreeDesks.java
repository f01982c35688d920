package dev.zapis.query.desk;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.ClosedDay;
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

    /** @param isException the office is open on that day, and usually would not be */
    public record Result(List<DeskView> desks, boolean isException) {

        public Result(List<DeskView> desks) {
            this(desks, false);
        }
    }

    record Handler(DatabaseClient database) {

        private static final String FREE = """
                select desk_id, desk.name, area_id, area.name as area,
                       (select calendar.is_exception from (select 1) one %s) as is_exception
                from desk join area using (area_id)
                where desk.office_id = :office and %s
                order by %s, %s
                """.formatted(
                        ClosedDay.join(":office", ":day::date"),
                        BookableSql.free(":day::date"),
                        NaturalOrder.by("area.name"),
                        NaturalOrder.by("desk.name"));

        private record Free(DeskView desk, boolean isException) {}

        @QueryHandler
        Mono<Result> handle(FreeDesks query) {
            return database.sql(FREE)
                    .bind("office", query.office().value())
                    .bind("person", query.person().value())
                    .bind("day", query.day())
                    .bind("today", query.today())
                    .map(row -> new Free(DeskView.of(row), ClosedDay.isException(row)))
                    .all()
                    .collectList()
                    .map(free -> new Result(
                            free.stream().map(Free::desk).toList(),
                            free.stream().anyMatch(Free::isException)));
        }
    }
}
