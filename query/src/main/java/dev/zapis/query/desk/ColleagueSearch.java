package dev.zapis.query.desk;

import dev.zapis.events.office.OfficeId;
import dev.zapis.query.NameSearch;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Where the people are whose name holds a text, from a day on, as far as the viewer may know; neither case nor
 * «ё» or «е» matter, nor the script of letters that look the same.
 *
 * @param limit most bookings to answer with
 */
@Reads({"desk", "office", "person"})
public record ColleagueSearch(OfficeId office, String text, LocalDate from, int limit, Viewer viewer)
        implements Query<ColleagueSearch.Result> {

    public record Result(List<Booking> bookings) {}

    record Handler(DatabaseClient database) {

        private static final String NAMED = """
                 where desk_booking.office_id = :office and day >= :from and is_live
                   and person.name is not null and %s and %s
                 order by person.sought, day, part limit :limit
                """.formatted(NameSearch.HOLDS, Viewer.SEES);

        @QueryHandler
        Mono<Result> handle(ColleagueSearch query) {
            return NameSearch.asked(database, Booking.SELECT + NAMED, query.text(), asked -> query.viewer()
                    .asks(asked)
                    .bind("office", query.office().value())
                    .bind("from", query.from())
                    .bind("limit", query.limit())
                    .map(Booking::of)
                    .all()
                    .collectList()
                    .map(Result::new));
        }
    }
}
