package dev.zapis.query.office;

import static dev.zapis.query.Columns.number;
import static dev.zapis.query.Columns.text;

import dev.zapis.events.office.OfficeId;
import dev.zapis.query.Query;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** All offices, in the order in which they were opened. */
public record OpenOffices() implements Query<OpenOffices.Result> {

    public record Result(List<Office> offices) {}

    /** @param daysAhead the last bookable day is this many days after today */
    public record Office(OfficeId id, String name, ZoneId zone, int daysAhead) {}

    record Handler(DatabaseClient database) {

        @QueryHandler
        Mono<Result> handle(OpenOffices query) {
            return database.sql("select office_id, name, zone, days_ahead from office order by position")
                    .map(row -> new Office(
                            new OfficeId(text(row, "office_id")),
                            text(row, "name"),
                            ZoneId.of(text(row, "zone")),
                            number(row, "days_ahead")))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
