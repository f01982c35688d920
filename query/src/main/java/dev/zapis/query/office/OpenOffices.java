package dev.zapis.query.office;

import static dev.zapis.query.Columns.number;
import static dev.zapis.query.Columns.text;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.query.Query;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** All offices, in the order in which they were opened. */
public record OpenOffices() implements Query<OpenOffices.Result> {

    public record Result(List<Office> offices) {}

    /**
     * @param daysAhead the last bookable day is this many days after today
     * @param registration how a newcomer becomes one of the office
     */
    public record Office(OfficeId id, String name, ZoneId zone, int daysAhead, Registration registration) {}

    record Handler(DatabaseClient database) {

        @QueryHandler
        Mono<Result> handle(OpenOffices query) {
            return database.sql("select office_id, name, zone, days_ahead, registration from office order by position")
                    .map(row -> new Office(
                            new OfficeId(text(row, "office_id")),
                            text(row, "name"),
                            ZoneId.of(text(row, "zone")),
                            number(row, "days_ahead"),
                            Registration.valueOf(text(row, "registration"))))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
