package dev.zapis.query.desk;

import static dev.zapis.query.Rows.date;
import static dev.zapis.query.Rows.flag;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.desk.DayPart;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** All that a person has ever booked, for themselves, the latest day first: nobody else is in it. */
@Reads({"desk", "office"})
public record OwnBookings(PersonId person) implements Query<OwnBookings.Result> {

    /** @param left how many older ones there are */
    public record Result(List<Booked> bookings, long left) {

        public Result {
            bookings = List.copyOf(bookings);
        }
    }

    /**
     * @param end none while it is live
     * @param returned what became of it when it was to come back: a code; none where it was not to
     * @param isOnClosedDay the office is closed on that day
     */
    public record Booked(
            LocalDate day,
            DayPart part,
            String desk,
            String area,
            @Nullable End end,
            @Nullable String returned,
            boolean isOnClosedDay) {

        /** For a whole day. */
        public Booked(
                LocalDate day,
                String desk,
                String area,
                @Nullable End end,
                @Nullable String returned,
                boolean isOnClosedDay) {
            this(day, DayPart.ALL, desk, area, end, returned, isOnClosedDay);
        }

        public boolean isLive() {
            return end == null;
        }
    }

    /**
     * @param at none of what ended before that was recorded
     * @param isMoved it goes on as another booking
     */
    public record End(@Nullable Instant at, boolean isByOwner, boolean isMoved) {

        public End(@Nullable Instant at, boolean isByOwner) {
            this(at, isByOwner, false);
        }
    }

    record Handler(DatabaseClient database) {

        /** More than anybody books in ten years. */
        private static final int MOST = 3_000;

        private static final String BOOKED = """
                select booked.day, booked.part, desk.name as desk, area.name as area, is_live, ended_at,
                       coalesce(ended_by = booked.person_id, false) as ended_by_owner, back.state as returned,
                       moved_to is not null as is_moved,
                       coalesce(not calendar.is_open, false) as is_closed,
                       count(*) over () as of_all
                from desk_booking booked join desk using (desk_id) join area using (area_id)
                left join desk_return back on back.booking_id = booked.booking_id
                %s
                where booked.person_id = :person order by booked.day desc, booked.part desc, booked.position desc limit :most
                """.formatted(ClosedDay.join("booked.office_id", "booked.day"));

        private record Found(Booked booked, long all) {}

        @QueryHandler
        Mono<Result> handle(OwnBookings query) {
            return database.sql(BOOKED)
                    .bind("person", query.person().value())
                    .bind("most", MOST)
                    .map(Handler::found)
                    .all()
                    .collectList()
                    .map(Handler::result);
        }

        private static Result result(List<Found> found) {
            long all = found.isEmpty() ? 0 : found.getFirst().all();
            return new Result(found.stream().map(Found::booked).toList(), all - found.size());
        }

        private static Found found(Readable row) {
            End end = flag(row, "is_live")
                    ? null
                    : new End(row.get("ended_at", Instant.class), flag(row, "ended_by_owner"), flag(row, "is_moved"));
            Booked booked = new Booked(
                    date(row, "day"),
                    DayPart.valueOf(text(row, "part")),
                    text(row, "desk"),
                    text(row, "area"),
                    end,
                    row.get("returned", String.class),
                    flag(row, "is_closed"));
            return new Found(booked, Objects.requireNonNull(row.get("of_all", Long.class)));
        }
    }
}
