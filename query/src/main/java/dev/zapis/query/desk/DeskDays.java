package dev.zapis.query.desk;

import static dev.zapis.query.Rows.date;
import static dev.zapis.query.Rows.flag;
import static dev.zapis.query.Rows.number;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * For each day of a range, how many desks the person may still book for some part of it, and which one they have; closed days too.
 *
 * @param today in the office
 */
@Reads({"desk", "office", "person"})
public record DeskDays(
        OfficeId office, PersonId person, LocalDate from, LocalDate to, LocalDate today, BookableParts parts)
        implements Query<DeskDays.Result> {

    /** For whole days. */
    public DeskDays(OfficeId office, PersonId person, LocalDate from, LocalDate to, LocalDate today) {
        this(office, person, from, to, today, BookableParts.WHOLE);
    }

    public record Result(List<Day> days) {}

    /**
     * @param own name of the desk that the person has that day; of two, for its halves, both
     * @param isException the office is open, and usually would not be
     */
    public record Day(
            LocalDate day,
            boolean isOpen,
            int free,
            @Nullable String own,
            boolean isException) {

        /** On an ordinary day, or one on which the office is closed. */
        public Day(LocalDate day, boolean isOpen, int free, @Nullable String own) {
            this(day, isOpen, free, own, false);
        }
    }

    record Handler(DatabaseClient database) {

        private static final String DAYS =
                """
                select days.day, calendar.is_open, calendar.is_exception,
                       (select count(*)::int from desk join area using (area_id)
                        where desk.office_id = :office and %s) as free,
                       (select string_agg(distinct desk.name, ', ') from desk_booking join desk using (desk_id)
                        where desk_booking.office_id = :office and is_live and desk_booking.day = days.day
                          and person_id = :person) as own
                from (select day::date as day from generate_series(:from::date, :to::date, interval '1 day') as day) days
                %s order by days.day
                """.formatted(BookableSql.free("days.day"), ClosedDay.join(":office", "days.day"));

        @QueryHandler
        Mono<Result> handle(DeskDays query) {
            return query.parts()
                    .asks(database.sql(DAYS))
                    .bind("office", query.office().value())
                    .bind("person", query.person().value())
                    .bind("from", query.from())
                    .bind("to", query.to())
                    .bind("today", query.today())
                    .map(row -> new Day(
                            date(row, "day"),
                            flag(row, "is_open"),
                            number(row, "free"),
                            row.get("own", String.class),
                            ClosedDay.isException(row)))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
