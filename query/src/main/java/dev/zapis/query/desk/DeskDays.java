package dev.zapis.query.desk;

import static dev.zapis.query.Columns.date;
import static dev.zapis.query.Columns.number;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** For each day of a range, how many desks are free and which one the person has. */
public record DeskDays(OfficeId office, PersonId person, LocalDate from, LocalDate to)
        implements Query<DeskDays.Result> {

    public record Result(List<Day> days) {}

    /** @param own name of the desk that the person has that day */
    public record Day(LocalDate day, int free, @Nullable String own) {}

    record Handler(DatabaseClient database) {

        private static final String DAYS = """
                select days.day::date as day,
                       (select count(*) from desk where office_id = :office)::int - count(booking_id)::int as free,
                       max(desk.name) filter (where person_id = :person) as own
                from generate_series(:from::date, :to::date, interval '1 day') as days(day)
                left join desk_booking on desk_booking.office_id = :office and is_live and desk_booking.day = days.day::date
                left join desk using (desk_id)
                group by days.day order by days.day
                """;

        @QueryHandler
        Mono<Result> handle(DeskDays query) {
            return database.sql(DAYS)
                    .bind("office", query.office().value())
                    .bind("person", query.person().value())
                    .bind("from", query.from())
                    .bind("to", query.to())
                    .map(row -> new Day(date(row, "day"), number(row, "free"), row.get("own", String.class)))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
