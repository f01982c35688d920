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
 * Which cancelled bookings came back: those that an act had ended, or all of somebody who has left and come again, or those of a booking's
 * owner that were to come back with it. What came back and was cancelled again is none of them.
 *
 * @param act the command that has been taken back; none: by the person
 * @param person what they lost when they left last, and what they did not lose as they were back before
 * @param with none: by the act or the person
 * @param from the first day that matters
 */
@Reads({"desk", "office", "person"})
public record BookingsReturned(
        @Nullable String act,
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
                select bookings.*, case when bookings.is_live then 'BACK' else coalesce(back.state, 'PENDING') end as state
                from (%s) bookings
                    join desk_booking its using (booking_id)
                    left join desk_return back using (booking_id)
                    left join desk_booking again on again.booking_id = back.again
                    left join desk_leaving leaving on leaving.person_id = its.person_id
                where its.day >= :from and coalesce(again.is_live, true)
                  and (its.act = :act and not its.is_live
                       or (back.command, its.person_id) in (select one.command, one.person_id from desk_return one
                                                            where one.booking_id = :with)
                       or its.person_id = :person
                          and (its.is_live and its.position < leaving.position
                               or its.cause = 'desk.when-person-left'
                                  and greatest(its.ended, back.position) > leaving.position))
                order by its.day, its.part
                """.formatted(Booking.SELECT);

        @QueryHandler
        Mono<Result> handle(BookingsReturned query) {
            return query.viewer()
                    .asks(database.sql(COMES))
                    .bind("act", query.act() == null ? "" : query.act())
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
