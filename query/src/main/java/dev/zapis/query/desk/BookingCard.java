package dev.zapis.query.desk;

import dev.zapis.events.desk.BookingId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** One booking, live or cancelled. */
@Reads({"desk", "office", "person"})
public record BookingCard(BookingId booking, Viewer viewer) implements Query<BookingCard.Result> {

    public record Result(Optional<Booking> booking) {}

    record Handler(DatabaseClient database) {

        @QueryHandler
        Mono<Result> handle(BookingCard query) {
            return query.viewer()
                    .asks(database.sql(Booking.SELECT + " where booking_id = :booking"))
                    .bind("booking", query.booking().value())
                    .map(Booking::of)
                    .one()
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .map(Result::new);
        }
    }
}
