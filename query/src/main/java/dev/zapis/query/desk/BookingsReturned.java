package dev.zapis.query.desk;

import static dev.zapis.query.Rows.text;

import dev.zapis.events.desk.BookingId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Which cancelled bookings came back: those that a command was to bring back, or all of somebody who has left and come again, or those of
 * a booking's owner that were to come back with it.
 *
 * @param command with what followed from it; none: by the person
 * @param with none: by the command or the person
 * @param from the first day that matters
 */
@Reads({"desk", "office", "person"})
public record BookingsReturned(
        @Nullable String command,
        @Nullable PersonId person,
        @Nullable BookingId with,
        LocalDate from,
        Viewer viewer) implements Query<BookingsReturned.Result> {

    /** @param isOpen some are still under way */
    public record Result(List<Returned> bookings, boolean isOpen) {}

    /** @param state {@code BACK}, {@code PENDING}, or the code of why it did not come back */
    public record Returned(Booking booking, String state) {

        public boolean isBack() {
            return state.equals("BACK");
        }
    }

    record Handler(DatabaseClient database) {

        private static final String COMES = """
                select bookings.*, coalesce(back.state, 'PENDING') as state
                from (%s) bookings left join desk_return back using (booking_id)
                where bookings.day >= :from
                  and (:command in (back.command, back.correlation)
                       or (back.command, bookings.person_id) in (select one.command, one.person_id from desk_return one
                                                                 where one.booking_id = :with)
                       or :command = '' and :with = '' and bookings.person_id = :person and not bookings.is_live
                          and (back.booking_id is not null
                               or exists (select 1 from desk_booking ended where ended.booking_id = bookings.booking_id
                                            and ended.cause = 'desk.when-person-left')))
                order by bookings.day
                """.formatted(Booking.SELECT);

        @QueryHandler
        Mono<Result> handle(BookingsReturned query) {
            return query.viewer()
                    .asks(database.sql(COMES))
                    .bind("command", query.command() == null ? "" : query.command())
                    .bind("person", query.person() == null ? "" : query.person().value())
                    .bind("with", query.with() == null ? "" : query.with().value())
                    .bind("from", query.from())
                    .map(row -> new Returned(Booking.of(row), text(row, "state")))
                    .all()
                    .collectList()
                    .map(found -> new Result(
                            found, found.stream().anyMatch(each -> each.state().equals("PENDING"))));
        }
    }
}
