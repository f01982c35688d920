package dev.zapis.query.office;

import static dev.zapis.query.Rows.date;
import static dev.zapis.query.Rows.flag;
import static dev.zapis.query.Rows.number;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.OfficeId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** On which days of a range an office is open, and why; the rest of its calendar beside that. */
@Reads("office")
public record OfficeCalendar(OfficeId office, LocalDate from, LocalDate to) implements Query<OfficeCalendar.Result> {

    /**
     * @param week days on which it is open where nothing else is said
     * @param years for which a country's holidays are kept
     */
    public record Result(List<Day> days, Set<DayOfWeek> week, List<Year> years) {

        public Result {
            days = List.copyOf(days);
            week = Set.copyOf(week);
            years = List.copyOf(years);
        }
    }

    /** @param country ISO 3166 code */
    public record Year(int year, String country) {}

    /**
     * @param reason in the words of whoever closed it; none where none was given
     * @param isException it is open, and usually would not be
     */
    public record Day(
            LocalDate day,
            boolean isOpen,
            Because because,
            @Nullable String reason,
            boolean isException) {

        public Day(LocalDate day, boolean isOpen, Because because, @Nullable String reason) {
            this(day, isOpen, because, reason, false);
        }
    }

    /** What decides it. */
    public enum Because {
        /** It was said of this very day. */
        SAID,
        HOLIDAY,
        WEEK
    }

    record Handler(DatabaseClient database) {

        private static final String DAYS = """
                select days.day, said.reason, %s as is_exception,
                       coalesce(said.is_open, holiday.is_open,
                                extract(isodow from days.day)::int = any(working_days)) as is_open,
                       case when said.is_open is not null then 'SAID'
                            when holiday.is_open is not null then 'HOLIDAY' else 'WEEK' end as because
                from (select day::date as day from generate_series(:from::date, :to::date, interval '1 day') as day) days
                join office on office.office_id = :office
                left join calendar_day said on said.office_id = :office and said.day = days.day
                left join holiday on holiday.office_id = :office and holiday.day = days.day
                order by days.day
                """.formatted(ClosedDay.EXCEPTION.formatted("days.day"));

        @QueryHandler
        Mono<Result> handle(OfficeCalendar query) {
            return Mono.zip(days(query), week(query), years(query))
                    .map(all -> new Result(all.getT1(), all.getT2(), all.getT3()));
        }

        private Mono<List<Day>> days(OfficeCalendar query) {
            return database.sql(DAYS)
                    .bind("office", query.office().value())
                    .bind("from", query.from())
                    .bind("to", query.to())
                    .map(row -> new Day(
                            date(row, "day"),
                            flag(row, "is_open"),
                            Because.valueOf(text(row, "because")),
                            row.get("reason", String.class),
                            flag(row, "is_exception")))
                    .all()
                    .collectList();
        }

        private Mono<Set<DayOfWeek>> week(OfficeCalendar query) {
            return database.sql("select working_days from office where office_id = :office")
                    .bind("office", query.office().value())
                    .map(Handler::weekdays)
                    .one()
                    .defaultIfEmpty(Set.of());
        }

        static Set<DayOfWeek> weekdays(Readable row) {
            return Arrays.stream(Objects.requireNonNull(row.get("working_days", Integer[].class)))
                    .map(DayOfWeek::of)
                    .collect(Collectors.toSet());
        }

        private Mono<List<Year>> years(OfficeCalendar query) {
            return database.sql("select year, country from holiday_year where office_id = :office order by year")
                    .bind("office", query.office().value())
                    .map(row -> new Year(number(row, "year"), text(row, "country")))
                    .all()
                    .collectList();
        }
    }
}
