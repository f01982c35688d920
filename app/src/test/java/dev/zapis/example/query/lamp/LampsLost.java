package dev.zapis.example.query.lamp;

import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The lamps that a person has lost by an event: also where that is still to be carried out.
 *
 * @param by position of the event
 * @param from the first day that matters
 */
@Reads("lamp")
public record LampsLost(PersonId person, long by, LocalDate from) implements Query<LampsLost.Result> {

    public record Result(List<LampsOf.Lit> lamps) {}

    record Handler(DatabaseClient database) {

        private static final String LOST = """
                select lamp_id, day from lamp
                where person_id = :person and day >= :from and position < :by and (ended is null or ended > :by) order by day""";

        @QueryHandler
        Mono<Result> handle(LampsLost query) {
            return database.sql(LOST)
                    .bind("person", query.person().value())
                    .bind("from", query.from())
                    .bind("by", query.by())
                    .map(LampsOf.Lit::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
