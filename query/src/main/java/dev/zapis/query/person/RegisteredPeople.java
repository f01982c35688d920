package dev.zapis.query.person;

import static dev.zapis.query.Rows.number;

import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** How many of these there are: those who have been registered, whatever became of them. */
@Reads("person")
public record RegisteredPeople(List<PersonId> people) implements Query<RegisteredPeople.Result> {

    public RegisteredPeople {
        people = List.copyOf(people);
    }

    /** @param listed those of them who are on the staff list now */
    public record Result(int count, int listed) {}

    record Handler(DatabaseClient database) {

        @QueryHandler
        Mono<Result> handle(RegisteredPeople query) {
            return database.sql("""
                            select count(*)::int as count, (count(*) filter (where state in ('ACTIVE', 'INACTIVE')))::int as listed
                            from person where person_id = any(:people)""")
                    .bind("people", query.people().stream().map(PersonId::value).toArray(String[]::new))
                    .map(row -> new Result(number(row, "count"), number(row, "listed")))
                    .one();
        }
    }
}
