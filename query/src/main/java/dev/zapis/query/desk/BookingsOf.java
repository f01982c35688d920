package dev.zapis.query.desk;

import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A person's live bookings from a day on, by day. */
@Reads({"desk", "office", "person"})
public record BookingsOf(PersonId person, LocalDate from) implements Query<BookingsOf.Result> {

    public record Result(List<Booking> bookings) {}

    record Handler(DatabaseClient database) {

        private static final String LIVE = " where person_id = :person and day >= :from and is_live order by day, part";

        @QueryHandler
        Mono<Result> handle(BookingsOf query) {
            return new Viewer(query.person(), false)
                    .asks(database.sql(Booking.SELECT + LIVE))
                    .bind("person", query.person().value())
                    .bind("from", query.from())
                    .map(Booking::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
