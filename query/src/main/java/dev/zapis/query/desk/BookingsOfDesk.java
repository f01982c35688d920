package dev.zapis.query.desk;

import dev.zapis.events.desk.DeskId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The live bookings of a desk on the days of a range, by day. */
@Reads({"desk", "office", "person"})
public record BookingsOfDesk(DeskId desk, LocalDate from, LocalDate until, Viewer viewer)
        implements Query<BookingsOfDesk.Result> {

    public record Result(List<Booking> bookings) {}

    record Handler(DatabaseClient database) {

        private static final String LIVE =
                " where desk_id = :desk and day between :from and :until and is_live order by day, part";

        @QueryHandler
        Mono<Result> handle(BookingsOfDesk query) {
            return query.viewer()
                    .asks(database.sql(Booking.SELECT + LIVE))
                    .bind("desk", query.desk().value())
                    .bind("from", query.from())
                    .bind("until", query.until())
                    .map(Booking::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
