package dev.zapis.query.desk;

import static dev.zapis.query.Rows.flag;

import dev.zapis.events.desk.BookingId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import io.r2dbc.spi.Readable;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** One booking, live or ended; then with the one by which it came back, or as which it goes on. */
@Reads({"desk", "office", "person"})
public record BookingCard(BookingId booking, Viewer viewer) implements Query<BookingCard.Result> {

    /**
     * @param back the booking that has taken its place: its cancellation was taken back, or it was moved
     * @param isMoved it was moved: nothing of it was cancelled
     */
    public record Result(Optional<Booking> booking, Optional<BookingId> back, boolean isMoved) {

        public Result(Optional<Booking> booking, Optional<BookingId> back) {
            this(booking, back, false);
        }

        public Result(Optional<Booking> booking) {
            this(booking, Optional.empty());
        }
    }

    record Handler(DatabaseClient database) {

        private static final String NEXT = """
                select coalesce(moved_to, again) as next, moved_to is not null as is_moved
                from desk_booking its left join desk_return using (booking_id) where its.booking_id = :booking""";

        private record Next(@Nullable BookingId booking, boolean isMoved) {}

        @QueryHandler
        Mono<Result> handle(BookingCard query) {
            return booking(query)
                    .flatMap(found -> found.isEmpty() || found.get().isLive()
                            ? Mono.just(new Result(found))
                            : next(query)
                                    .map(next ->
                                            new Result(found, Optional.ofNullable(next.booking()), next.isMoved())));
        }

        private Mono<Next> next(BookingCard query) {
            return database.sql(NEXT)
                    .bind("booking", query.booking().value())
                    .map((Readable row) -> next(row))
                    .one();
        }

        private static Next next(Readable row) {
            String booking = row.get("next", String.class);
            return new Next(booking == null ? null : new BookingId(booking), flag(row, "is_moved"));
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
