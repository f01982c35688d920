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

/**
 * What a person has lost by an event, by day: also where that is still to be carried out.
 *
 * @param by position of the event
 * @param from the first day that matters
 */
@Reads({"desk", "office", "person"})
public record BookingsLost(PersonId person, long by, LocalDate from) implements Query<BookingsLost.Result> {

    public record Result(List<Booking> bookings) {}

    record Handler(DatabaseClient database) {

        private static final String LOST = """
                 where person_id = :person and day >= :from and position < :by and (is_live or ended > :by) order by day, part""";

        @QueryHandler
        Mono<Result> handle(BookingsLost query) {
            return new Viewer(query.person(), false)
                    .asks(database.sql(Booking.SELECT + LOST))
                    .bind("person", query.person().value())
                    .bind("from", query.from())
                    .bind("by", query.by())
                    .map(Booking::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
