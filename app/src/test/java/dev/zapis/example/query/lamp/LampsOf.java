package dev.zapis.example.query.lamp;

import dev.zapis.events.person.PersonId;
import dev.zapis.example.events.lamp.LampId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The lamps that a person has lit. */
@Reads("lamp")
public record LampsOf(PersonId person) implements Query<LampsOf.Result> {

    public record Result(List<Lit> lamps) {}

    public record Lit(LampId lamp, LocalDate day) {}

    record Handler(DatabaseClient database) {

        @QueryHandler
        Mono<Result> handle(LampsOf query) {
            return database.sql("select lamp_id, day from lamp where person_id = :person order by day")
                    .bind("person", query.person().value())
                    .map(row -> new Lit(
                            new LampId(Objects.requireNonNull(row.get("lamp_id", String.class))),
                            Objects.requireNonNull(row.get("day", LocalDate.class))))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
