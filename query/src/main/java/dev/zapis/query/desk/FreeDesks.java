package dev.zapis.query.desk;

import static dev.zapis.query.Rows.number;

import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.NaturalOrder;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The desks that a person may book for a day, by area and name.
 *
 * @param today in the office
 */
@Reads({"desk", "office", "person"})
public record FreeDesks(OfficeId office, PersonId person, LocalDate day, LocalDate today, BookableParts parts)
        implements Query<FreeDesks.Result> {

    /** For the whole day. */
    public FreeDesks(OfficeId office, PersonId person, LocalDate day, LocalDate today) {
        this(office, person, day, today, BookableParts.WHOLE);
    }

    /**
     * @param halves of which desks one half is taken, and which half is free
     * @param isException the office is open on that day, and usually would not be
     */
    public record Result(List<DeskView> desks, Map<DeskId, DayPart> halves, boolean isException) {

        public Result {
            halves = Map.copyOf(halves);
        }

        /** The whole day is free of each. */
        public Result(List<DeskView> desks, boolean isException) {
            this(desks, Map.of(), isException);
        }

        public Result(List<DeskView> desks) {
            this(desks, false);
        }

        /** The part of the day that is free of the desk. */
        public DayPart free(DeskId desk) {
            return halves.getOrDefault(desk, DayPart.ALL);
        }
    }

    record Handler(DatabaseClient database) {

        private static final String FREE = """
                select desk_id, desk.name, area_id, area.name as area, %s as taken,
                       (select calendar.is_exception from (select 1) one %s) as is_exception
                from desk join area using (area_id)
                where desk.office_id = :office and %s
                order by %s, %s
                """.formatted(
                        BookableSql.taken(":day::date"),
                        ClosedDay.join(":office", ":day::date"),
                        BookableSql.free(":day::date"),
                        NaturalOrder.by("area.name"),
                        NaturalOrder.by("desk.name"));

        private record Free(DeskView desk, int taken, boolean isException) {}

        @QueryHandler
        Mono<Result> handle(FreeDesks query) {
            return query.parts()
                    .asks(database.sql(FREE))
                    .bind("office", query.office().value())
                    .bind("person", query.person().value())
                    .bind("day", query.day())
                    .bind("today", query.today())
                    .map(row -> new Free(DeskView.of(row), number(row, "taken"), ClosedDay.isException(row)))
                    .all()
                    .collectList()
                    .map(Handler::result);
        }

        private static Result result(List<Free> all) {
            Map<DeskId, DayPart> halves = new HashMap<>();
            for (Free each : all) {
                DayPart free = BookableParts.free(each.taken());
                if (free != null && free != DayPart.ALL) halves.put(each.desk().id(), free);
            }
            return new Result(
                    all.stream().map(Free::desk).toList(), halves, all.stream().anyMatch(Free::isException));
        }
    }
}
