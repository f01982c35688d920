package dev.zapis.example.query.lamp;

import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** All lamps that a person has ever lit, for themselves. */
@Reads("lamp")
public record OwnLamps(PersonId person) implements Query<OwnLamps.Result> {

    public record Result(List<Lamp> lamps) {}

    public record Lamp(LocalDate day, boolean isLit) {}

    record Handler(DatabaseClient database) {

        private static final int MOST = 1_000;

        @QueryHandler
        Mono<Result> handle(OwnLamps query) {
            return database.sql("""
                            select day, ended is null as is_lit from lamp
                            where person_id = :person order by day desc, position desc limit :most""")
                    .bind("person", query.person().value())
                    .bind("most", MOST)
                    .map((Readable row) -> new Lamp(
                            Objects.requireNonNull(row.get("day", LocalDate.class)),
                            Objects.requireNonNull(row.get("is_lit", Boolean.class))))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
