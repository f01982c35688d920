package dev.zapis.query.desk;

import static dev.zapis.query.Rows.text;

import dev.zapis.events.desk.BookingId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import io.r2dbc.spi.Readable;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** One booking, live or cancelled; then with the one by which it came back, if it did. */
@Reads({"desk", "office", "person"})
public record BookingCard(BookingId booking, Viewer viewer) implements Query<BookingCard.Result> {

    /** @param back the booking that has taken its place, since its cancellation was taken back */
    public record Result(Optional<Booking> booking, Optional<BookingId> back) {

        public Result(Optional<Booking> booking) {
            this(booking, Optional.empty());
        }
    }

    record Handler(DatabaseClient database) {

        private static final String BACK =
                "select again from desk_return where booking_id = :booking and again is not null";

        @QueryHandler
        Mono<Result> handle(BookingCard query) {
            return booking(query)
                    .flatMap(found -> found.isEmpty() || found.get().isLive()
                            ? Mono.just(new Result(found))
                            : back(query).map(again -> new Result(found, again)));
        }

        private Mono<Optional<BookingId>> back(BookingCard query) {
            return database.sql(BACK)
                    .bind("booking", query.booking().value())
                    .map((Readable row) -> new BookingId(text(row, "again")))
                    .one()
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty());
        }

        private Mono<Optional<Booking>> booking(BookingCard query) {
            return query.viewer()
                    .asks(database.sql(Booking.SELECT + " where booking_id = :booking"))
                    .bind("booking", query.booking().value())
                    .map(Booking::of)
                    .one()
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty());
        }
    }
}
