package dev.zapis.query.desk;

import dev.zapis.events.office.OfficeId;
import dev.zapis.query.NaturalOrder;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What is booked in an office on some days, by day and desk. */
@Reads({"desk", "office", "person"})
public record BookingsOnDays(OfficeId office, List<LocalDate> days, Viewer viewer)
        implements Query<BookingsOnDays.Result> {

    public BookingsOnDays {
        days = List.copyOf(days);
    }

    public record Result(List<Booking> bookings) {}

    record Handler(DatabaseClient database) {

        private static final String LIVE =
                " where desk_booking.office_id = :office and day = any(:days) and is_live order by day, "
                        + NaturalOrder.by("desk.name") + ", part";

        @QueryHandler
        Mono<Result> handle(BookingsOnDays query) {
            return query.viewer()
                    .asks(database.sql(Booking.SELECT + LIVE))
                    .bind("office", query.office().value())
                    .bind("days", query.days().toArray(LocalDate[]::new))
                    .map(Booking::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
