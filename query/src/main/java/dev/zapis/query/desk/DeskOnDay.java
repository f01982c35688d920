package dev.zapis.query.desk;

import static dev.zapis.query.Rows.flag;
import static dev.zapis.query.Rows.number;

import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * One desk on one day: where it stands, who has it, and whether the viewer may book it.
 *
 * @param today in the office
 */
@Reads({"desk", "office", "person"})
public record DeskOnDay(
        OfficeId office, Viewer viewer, DeskId desk, LocalDate day, LocalDate today, BookableParts parts)
        implements Query<DeskOnDay.Result> {

    /** For the whole day. */
    public DeskOnDay(OfficeId office, Viewer viewer, DeskId desk, LocalDate day, LocalDate today) {
        this(office, viewer, desk, day, today, BookableParts.WHOLE);
    }

    /**
     * @param desk empty for a desk that is unknown or no more
     * @param free the part of it that nobody has, if the viewer may book that; none otherwise
     * @param takenBy both who have a half; none where nobody has it; empty where the viewer is not to know, or nobody can
     * @param closed none where the office is open on that day
     * @param isException it is open, and usually would not be
     */
    public record Result(
            Optional<DeskView> desk,
            @Nullable DayPart free,
            @Nullable String takenBy,
            @Nullable ClosedDay closed,
            boolean isException) {

        /** Free all day, or not at all. */
        public Result(
                Optional<DeskView> desk,
                boolean isFree,
                @Nullable String takenBy,
                @Nullable ClosedDay closed,
                boolean isException) {
            this(desk, isFree ? DayPart.ALL : null, takenBy, closed, isException);
        }

        public boolean isFree() {
            return free != null;
        }

        public Result(Optional<DeskView> desk, boolean isFree, @Nullable String takenBy, @Nullable ClosedDay closed) {
            this(desk, isFree, takenBy, closed, false);
        }

        /** On a day on which the office is open. */
        public Result(Optional<DeskView> desk, boolean isFree, @Nullable String takenBy) {
            this(desk, isFree, takenBy, null);
        }
    }

    record Handler(DatabaseClient database) {

        private static final String DESK = """
                select desk.desk_id, desk.name, desk.area_id, area.name as area, %s as is_free, %s as taken,
                       (select string_agg(case when person.name is not null and %s then person.name else '' end,
                                          ', ' order by part)
                        from desk_booking left join person using (person_id)
                        where desk_booking.desk_id = desk.desk_id and is_live and desk_booking.day = :day) as taken_by,
                       %s
                from desk join area using (area_id) %s
                where desk.desk_id = :desk and desk.office_id = :office and not desk.is_retired
                """.formatted(
                        BookableSql.free(":day::date"),
                        BookableSql.taken(":day::date"),
                        Viewer.SEES,
                        ClosedDay.COLUMNS,
                        ClosedDay.join("desk.office_id", ":day::date"));

        @QueryHandler
        Mono<Result> handle(DeskOnDay query) {
            PersonId person = query.viewer().person();
            return query.parts()
                    .asks(query.viewer().asks(database.sql(DESK)))
                    .bind("office", query.office().value())
                    .bind("person", person == null ? "" : person.value())
                    .bind("desk", query.desk().value())
                    .bind("day", query.day())
                    .bind("today", query.today())
                    .map(row -> new Result(
                            Optional.of(DeskView.of(row)),
                            flag(row, "is_free") ? BookableParts.free(number(row, "taken")) : null,
                            row.get("taken_by", String.class),
                            ClosedDay.of(row),
                            ClosedDay.isException(row)))
                    .one()
                    .defaultIfEmpty(new Result(Optional.empty(), false, null));
        }
    }
}
