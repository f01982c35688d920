package dev.zapis.query.person;

import static dev.zapis.query.Rows.flag;

import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What has become of somebody's request for a role. Empty for a person whom nobody knows. */
@Reads("person")
public record RoleRequestOf(PersonId person, Role role) implements Query<RoleRequestOf.Result> {

    /**
     * @param name who asks; none once that is forgotten
     * @param isOpen it waits for an answer
     * @param isHeld the person has the role
     * @param answer to the last such request; none while it waits, and where there was none
     */
    public record Result(
            @Nullable String name,
            boolean isOpen,
            boolean isHeld,
            @Nullable Answer answer) {}

    /**
     * @param by who has answered; none where that is not known by name
     * @param answerer the same as a person; none where it was none
     */
    public record Answer(
            boolean isGiven, @Nullable String by, @Nullable PersonId answerer) {}

    record Handler(DatabaseClient database) {

        private static final String ASKED = """
                select asker.name, request.role is not null as is_open, held.role is not null as is_held, answer.outcome,
                       admin.name as by, admin.person_id as answerer
                from person asker
                left join role_request request on request.person_id = asker.person_id and request.role = :role
                left join person_role held on held.person_id = asker.person_id and held.role = :role
                left join role_answer answer on answer.person_id = asker.person_id and answer.role = :role
                left join person admin on admin.person_id = answer.answered_by
                where asker.person_id = :person
                """;

        @QueryHandler
        Mono<Result> handle(RoleRequestOf query) {
            return database.sql(ASKED)
                    .bind("person", query.person().value())
                    .bind("role", query.role().name())
                    .map(Handler::result)
                    .one();
        }

        private static Result result(Readable row) {
            boolean isOpen = flag(row, "is_open");
            String outcome = row.get("outcome", String.class);
            Answer answer = isOpen || outcome == null ? null : answer(outcome, row);
            return new Result(row.get("name", String.class), isOpen, flag(row, "is_held"), answer);
        }

        private static Answer answer(String outcome, Readable row) {
            String answerer = row.get("answerer", String.class);
            return new Answer(
                    outcome.equals("GIVEN"),
                    row.get("by", String.class),
                    answerer == null ? null : new PersonId(answerer));
        }
    }
}
