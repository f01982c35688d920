package dev.zapis.query.desk;

import static dev.zapis.query.Rows.number;

import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A page of what a person had booked for the days before one, the latest first: what was cancelled as well.
 *
 * @param page counts from 0
 */
@Reads({"desk", "office", "person"})
public record PastBookingsOf(PersonId person, LocalDate before, int page, int size)
        implements Query<PastBookingsOf.Result> {

    /** @param total how many there are on all pages */
    public record Result(List<Booking> bookings, int total) {

        public Result {
            bookings = List.copyOf(bookings);
        }
    }

    record Handler(DatabaseClient database) {

        private static final String PAST = " where person_id = :person and day < :before"
                + " order by day desc, desk_booking.position desc limit :size offset :skipped";

        private static final String COUNT =
                "select count(*)::int as total from desk_booking where person_id = :person and day < :before";

        @QueryHandler
        Mono<Result> handle(PastBookingsOf query) {
            Mono<List<Booking>> page = new Viewer(query.person(), false)
                    .asks(database.sql(Booking.SELECT + PAST))
                    .bind("person", query.person().value())
                    .bind("before", query.before())
                    .bind("size", query.size())
                    .bind("skipped", query.page() * query.size())
                    .map(Booking::of)
                    .all()
                    .collectList();
            return page.flatMap(bookings -> total(query).map(total -> new Result(bookings, total)));
        }

        private Mono<Integer> total(PastBookingsOf query) {
            return database.sql(COUNT)
                    .bind("person", query.person().value())
                    .bind("before", query.before())
                    .map(row -> number(row, "total"))
                    .one();
        }
    }
}
