package dev.zapis.query.desk;

import static dev.zapis.query.Rows.date;
import static dev.zapis.query.Rows.flag;

import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.NaturalOrder;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * For each of some days the desk that a person may book for all of it: the wanted one where it is free, else the free one that is nearest to it.
 *
 * @param wanted none: the first of the free ones
 * @param today in the office
 */
@Reads({"desk", "office", "person"})
public record DesksForDays(
        OfficeId office, PersonId person, @Nullable DeskId wanted, List<LocalDate> days, LocalDate today)
        implements Query<DesksForDays.Result> {

    public DesksForDays {
        days = List.copyOf(days);
    }

    public record Result(List<Day> days) {

        public Result {
            days = List.copyOf(days);
        }
    }

    /**
     * @param desk none where none is free, or the office is closed
     * @param hasOwn the person has a desk that day
     * @param closed none where the office is open on that day
     * @param isException the office is open, and usually would not be
     */
    public record Day(
            LocalDate day,
            @Nullable DeskView desk,
            boolean hasOwn,
            @Nullable ClosedDay closed,
            boolean isException) {}

    record Handler(DatabaseClient database) {

        private static final String DESKS = """
                with place as (
                    select desk_id, row_number() over (order by %s, %s) as place
                    from desk join area using (area_id) where desk.office_id = :office
                ), wanted as (select desk.area_id, place.place from place join desk using (desk_id) where desk_id = :wanted)
                select days.day, best.*, %s,
                       exists (select 1 from desk_booking own
                               where own.person_id = :person and own.is_live and own.day = days.day) as has_own
                from (select unnest(:days::date[]) as day) days
                left join lateral (
                    select desk.desk_id, desk.name, desk.area_id, area.name as area
                    from desk join area using (area_id) join place using (desk_id) left join wanted on true
                    where desk.office_id = :office and %s
                    order by desk.desk_id <> :wanted, coalesce(desk.area_id <> wanted.area_id, false),
                             abs(place.place - coalesce(wanted.place, 0)), place.place
                    limit 1) best on true
                %s order by days.day
                """.formatted(
                        NaturalOrder.by("area.name"),
                        NaturalOrder.by("desk.name"),
                        ClosedDay.COLUMNS,
                        BookableSql.free("days.day"),
                        ClosedDay.join(":office", "days.day"));

        @QueryHandler
        Mono<Result> handle(DesksForDays query) {
            DeskId wanted = query.wanted();
            return BookableParts.WHOLE
                    .asks(database.sql(DESKS))
                    .bind("office", query.office().value())
                    .bind("person", query.person().value())
                    .bind("wanted", wanted == null ? "" : wanted.value())
                    .bind("days", query.days().toArray(LocalDate[]::new))
                    .bind("today", query.today())
                    .map(Handler::day)
                    .all()
                    .collectList()
                    .map(Result::new);
        }

        private static Day day(Readable row) {
            return new Day(
                    date(row, "day"),
                    row.get("desk_id", String.class) == null ? null : DeskView.of(row),
                    flag(row, "has_own"),
                    ClosedDay.of(row),
                    ClosedDay.isException(row));
        }
    }
}
