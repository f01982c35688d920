package dev.zapis.query.desk;

import dev.zapis.events.desk.BookingId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What a person has lost together with a booking, by one command, by day: that booking too. */
@Reads({"desk", "office", "person"})
public record BookingsEndedWith(BookingId booking, Viewer viewer) implements Query<BookingsEndedWith.Result> {

    public record Result(List<Booking> bookings) {}

    record Handler(DatabaseClient database) {

        private static final String ENDED = """
                 where (booking_id = :booking
                        or (person_id, command) = (select one.person_id, one.command from desk_booking one
                                                   where one.booking_id = :booking))
                   and not is_live order by day""";

        @QueryHandler
        Mono<Result> handle(BookingsEndedWith query) {
            return query.viewer()
                    .asks(database.sql(Booking.SELECT + ENDED))
                    .bind("booking", query.booking().value())
                    .map(Booking::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
