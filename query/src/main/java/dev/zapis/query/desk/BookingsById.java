package dev.zapis.query.desk;

import dev.zapis.events.desk.BookingId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Some bookings, live or cancelled, by day; of those that are unknown nothing. */
@Reads({"desk", "office", "person"})
public record BookingsById(List<BookingId> bookings, Viewer viewer) implements Query<BookingsById.Result> {

    public BookingsById {
        bookings = List.copyOf(bookings);
    }

    public record Result(List<Booking> bookings) {

        public Result {
            bookings = List.copyOf(bookings);
        }
    }

    record Handler(DatabaseClient database) {

        private static final String KNOWN = Booking.SELECT + " where booking_id = any(:bookings) order by day";

        @QueryHandler
        Mono<Result> handle(BookingsById query) {
            return query.viewer()
                    .asks(database.sql(KNOWN))
                    .bind(
                            "bookings",
                            query.bookings().stream().map(BookingId::value).toArray(String[]::new))
                    .map(Booking::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
