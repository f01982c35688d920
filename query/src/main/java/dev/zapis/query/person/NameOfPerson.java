package dev.zapis.query.person;

import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What somebody is called, or was called when they left the list, for the admins; empty once they are forgotten. */
@Reads("person")
public record NameOfPerson(PersonId person) implements Query<NameOfPerson.Result> {

    public record Result(Optional<String> name) {}

    record Handler(DatabaseClient database) {

        @QueryHandler
        Mono<Result> handle(NameOfPerson query) {
            return database.sql("select name from person where person_id = :person")
                    .bind("person", query.person().value())
                    .map((Readable row) -> new Result(Optional.ofNullable(row.get("name", String.class))))
                    .one()
                    .defaultIfEmpty(new Result(Optional.empty()));
        }
    }
}
