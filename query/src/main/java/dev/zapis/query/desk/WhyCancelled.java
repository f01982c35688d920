package dev.zapis.query.desk;

import dev.zapis.events.desk.BookingId;
import dev.zapis.query.Query;
import io.r2dbc.spi.Readable;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Who has cancelled a booking, and why. */
public record WhyCancelled(BookingId booking) implements Query<WhyCancelled.Result> {

    /**
     * @param byName none where nobody goes by a name who did it: the house itself, or somebody forgotten
     * @param reason none where none was given, or it is not cancelled
     */
    public record Result(@Nullable String byName, @Nullable String reason) {}

    record Handler(DatabaseClient database) {

        private static final String WHY = """
                select admin.name, desk_booking.reason from desk_booking
                left join person admin on admin.person_id = cancelled_by
                where booking_id = :booking and not is_live
                """;

        @QueryHandler
        Mono<Result> handle(WhyCancelled query) {
            return database.sql(WHY)
                    .bind("booking", query.booking().value())
                    .map(Handler::result)
                    .one()
                    .defaultIfEmpty(new Result(null, null));
        }

        private static Result result(Readable row) {
            return new Result(row.get("name", String.class), row.get("reason", String.class));
        }
    }
}
