package dev.zapis.query.desk;

import static dev.zapis.query.Rows.date;
import static dev.zapis.query.Rows.number;

import dev.zapis.events.office.OfficeId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** For each day of a range, how many desks are booked, for the whole of it or a half. */
@Reads("desk")
public record TakenDays(OfficeId office, LocalDate from, LocalDate to) implements Query<TakenDays.Result> {

    public record Result(List<Day> days) {}

    public record Day(LocalDate day, int taken) {}

    record Handler(DatabaseClient database) {

        private static final String DAYS = """
                select days.day::date as day, count(distinct desk_id)::int as taken
                from generate_series(:from::date, :to::date, interval '1 day') as days(day)
                left join desk_booking on office_id = :office and is_live and desk_booking.day = days.day::date
                group by days.day order by days.day
                """;

        @QueryHandler
        Mono<Result> handle(TakenDays query) {
            return database.sql(DAYS)
                    .bind("office", query.office().value())
                    .bind("from", query.from())
                    .bind("to", query.to())
                    .map(row -> new Day(date(row, "day"), number(row, "taken")))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
