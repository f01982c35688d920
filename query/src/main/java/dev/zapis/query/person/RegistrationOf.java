package dev.zapis.query.person;

import static dev.zapis.query.Rows.text;

import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.util.function.Function;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What has become of a request to be let in. Empty for one that nobody knows. */
@Reads({"office", "person"})
public record RegistrationOf(PersonId person) implements Query<RegistrationOf.Result> {

    /**
     * @param name who asks; none once that is forgotten
     * @param open none once it is answered
     * @param answer none while it waits
     */
    public record Result(
            @Nullable String name,
            @Nullable Open open,
            @Nullable Answer answer) {}

    /**
     * @param office name of the office that it is about
     * @param account that asks, as {@code nameKey} for a decision
     * @param nameKey keyed hash of the name
     */
    public record Open(String office, @Nullable String phone, AccountKey account, String nameKey) {}

    public enum Outcome {
        APPROVED,
        REFUSED,
        /** Whoever asked has taken it back, or has come in another way. */
        WITHDRAWN
    }

    /**
     * @param role what whoever asked has become; none where it was refused
     * @param by who has answered; none where that is not known by name
     * @param answerer the same as a person; none where it was none
     */
    public record Answer(
            Outcome outcome,
            @Nullable Role role,
            @Nullable String reason,
            @Nullable String by,
            @Nullable PersonId answerer) {}

    record Handler(DatabaseClient database) {

        private static final String OPEN = """
                select registration.name, office.name as office, phone, account_key, name_key
                from registration join office using (office_id) where person_id = :person
                """;

        private static final String ANSWERED = """
                select coalesce(requester.name, answer.name) as name, outcome, role, reason, admin.name as by,
                       admin.person_id as answerer
                from registration_answer answer
                left join person requester on requester.person_id = answer.person_id
                left join person admin on admin.person_id = answered_by
                where answer.person_id = :person
                """;

        @QueryHandler
        Mono<Result> handle(RegistrationOf query) {
            return asked(OPEN, query, Handler::open).switchIfEmpty(asked(ANSWERED, query, Handler::answered));
        }

        private Mono<Result> asked(String sql, RegistrationOf query, Function<Readable, Result> read) {
            return database.sql(sql)
                    .bind("person", query.person().value())
                    .map(read)
                    .one();
        }

        private static Result open(Readable row) {
            Open open = new Open(
                    text(row, "office"),
                    row.get("phone", String.class),
                    new AccountKey(text(row, "account_key")),
                    text(row, "name_key"));
            return new Result(row.get("name", String.class), open, null);
        }

        private static Result answered(Readable row) {
            String role = row.get("role", String.class);
            String answerer = row.get("answerer", String.class);
            Answer answer = new Answer(
                    Outcome.valueOf(text(row, "outcome")),
                    role == null ? null : Role.valueOf(role),
                    row.get("reason", String.class),
                    row.get("by", String.class),
                    answerer == null ? null : new PersonId(answerer));
            return new Result(row.get("name", String.class), null, answer);
        }
    }
}
