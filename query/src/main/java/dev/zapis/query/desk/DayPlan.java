package dev.zapis.query.desk;

import static dev.zapis.query.Rows.number;

import dev.zapis.events.office.OfficeId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.NaturalOrder;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Who sits where on a day: the day's bookings by area and desk. */
@Reads({"desk", "office", "person"})
public record DayPlan(OfficeId office, LocalDate day, Viewer viewer) implements Query<DayPlan.Result> {

    /**
     * @param desks how many desks the office has
     * @param closed none where it is open
     * @param isException it is open, and usually would not be
     */
    public record Result(
            List<Booking> bookings, int desks, @Nullable ClosedDay closed, boolean isException) {

        public Result(List<Booking> bookings, int desks, @Nullable ClosedDay closed) {
            this(bookings, desks, closed, false);
        }

        public Result(List<Booking> bookings, int desks) {
            this(bookings, desks, null);
        }
    }

    record Handler(DatabaseClient database) {

        private static final String DAY = " where desk_booking.office_id = :office and day = :day and is_live"
                + " order by " + NaturalOrder.by("area.name") + ", " + NaturalOrder.by("desk.name") + ", part";

        private static final String OFFICE = """
                select (select count(*)::int from desk where office_id = :office and not is_retired) as desks, %s
                from (select 1) one %s
                """.formatted(ClosedDay.COLUMNS, ClosedDay.join(":office", ":day::date"));

        @QueryHandler
        Mono<Result> handle(DayPlan query) {
            Mono<List<Booking>> bookings = query.viewer()
                    .asks(database.sql(Booking.SELECT + DAY))
                    .bind("office", query.office().value())
                    .bind("day", query.day())
                    .map(Booking::of)
                    .all()
                    .collectList();
            return bookings.flatMap(found -> day(query, found));
        }

        private Mono<Result> day(DayPlan query, List<Booking> bookings) {
            return database.sql(OFFICE)
                    .bind("office", query.office().value())
                    .bind("day", query.day())
                    .map(row ->
                            new Result(bookings, number(row, "desks"), ClosedDay.of(row), ClosedDay.isException(row)))
                    .one();
        }
    }
}
