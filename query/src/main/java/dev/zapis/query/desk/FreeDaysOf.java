package dev.zapis.query.desk;

import static dev.zapis.query.Rows.date;

import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The first days of a range on which a person may book a desk, and has none for the same part of the day.
 *
 * @param today in the office
 */
@Reads({"desk", "office", "person"})
public record FreeDaysOf(
        OfficeId office,
        PersonId person,
        DeskId desk,
        LocalDate from,
        LocalDate to,
        LocalDate today,
        BookableParts parts,
        int limit)
        implements Query<FreeDaysOf.Result> {

    /** For whole days. */
    public FreeDaysOf(
            OfficeId office, PersonId person, DeskId desk, LocalDate from, LocalDate to, LocalDate today, int limit) {
        this(office, person, desk, from, to, today, BookableParts.WHOLE, limit);
    }

    public record Result(List<LocalDate> days) {}

    record Handler(DatabaseClient database) {

        private static final String DAYS = """
                select days.day
                from desk join area using (area_id),
                     (select day::date as day from generate_series(:from::date, :to::date, interval '1 day') as day) days
                where desk.desk_id = :desk and desk.office_id = :office and %s
                order by days.day limit :limit
                """.formatted(BookableSql.freeForThem("days.day"));

        @QueryHandler
        Mono<Result> handle(FreeDaysOf query) {
            return query.parts()
                    .asks(database.sql(DAYS))
                    .bind("office", query.office().value())
                    .bind("person", query.person().value())
                    .bind("desk", query.desk().value())
                    .bind("from", query.from())
                    .bind("to", query.to())
                    .bind("today", query.today())
                    .bind("limit", query.limit())
                    .map(row -> date(row, "day"))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
