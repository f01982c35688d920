package dev.zapis.query.desk;

import static dev.zapis.query.Rows.flag;

import dev.zapis.events.desk.BookingId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import io.r2dbc.spi.Readable;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What a person has lost together with a booking, by one command, by day: that booking too. */
@Reads({"desk", "office", "person"})
public record BookingsEndedWith(BookingId booking, Viewer viewer) implements Query<BookingsEndedWith.Result> {

    public record Result(List<Ended> bookings) {}

    /** @param isTheirsAgain the person has that desk on that day, for that part of it, now */
    public record Ended(Booking booking, boolean isTheirsAgain) {}

    record Handler(DatabaseClient database) {

        private static final String ENDED = """
                select ended.*,
                       exists (select from desk_booking again
                               where (again.person_id, again.desk_id, again.day) = (its.person_id, its.desk_id, its.day)
                                 and again.is_live and again.part in (its.part, 'ALL')) as is_again
                from (%s) ended join desk_booking its using (booking_id)
                where (its.booking_id = :booking
                       or (its.person_id, its.command) = (select one.person_id, one.command from desk_booking one
                                                          where one.booking_id = :booking))
                  and not its.is_live
                order by its.day, its.part""".formatted(Booking.SELECT);

        @QueryHandler
        Mono<Result> handle(BookingsEndedWith query) {
            return query.viewer()
                    .asks(database.sql(ENDED))
                    .bind("booking", query.booking().value())
                    .map((Readable row) -> new Ended(Booking.of(row), flag(row, "is_again")))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
