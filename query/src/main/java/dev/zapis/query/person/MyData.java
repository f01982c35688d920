package dev.zapis.query.person;

import static dev.zapis.query.Rows.flag;

import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What is kept of who somebody is, for themselves. Empty for nobody. */
@Reads({"office", "person"})
public record MyData(PersonId person) implements Query<MyData.Result> {

    /**
     * @param language none until the person has chosen one
     * @param isActive false for a person who may do nothing for now
     */
    public record Result(ProfileOf.Result profile, @Nullable String language, boolean isActive) {}

    private record Standing(@Nullable String language, boolean isActive) {}

    record Handler(DatabaseClient database) {

        @QueryHandler
        Mono<Result> handle(MyData query) {
            PersonId person = query.person();
            return new ProfileOf.Handler(database)
                    .handle(new ProfileOf(person))
                    .zipWith(
                            standing(person),
                            (profile, standing) -> new Result(profile, standing.language(), standing.isActive()));
        }

        private Mono<Standing> standing(PersonId person) {
            return database.sql("select language, state = 'ACTIVE' as is_active from person where person_id = :person")
                    .bind("person", person.value())
                    .map(row -> new Standing(row.get("language", String.class), flag(row, "is_active")))
                    .one();
        }
    }
}
