package dev.zapis.example.query.lamp;

import dev.zapis.events.person.PersonId;
import dev.zapis.example.events.lamp.LampId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
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

    public record Lit(LampId lamp, LocalDate day) {

        static Lit of(Readable row) {
            return new Lit(
                    new LampId(Objects.requireNonNull(row.get("lamp_id", String.class))),
                    Objects.requireNonNull(row.get("day", LocalDate.class)));
        }
    }

    record Handler(DatabaseClient database) {

        @QueryHandler
        Mono<Result> handle(LampsOf query) {
            return database.sql(
                            "select lamp_id, day from lamp where person_id = :person and ended is null order by day")
                    .bind("person", query.person().value())
                    .map(Lit::of)
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
