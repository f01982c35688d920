package dev.zapis.query.person;

import static dev.zapis.query.Rows.number;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A page of what people of an office have asked the admins for, in the order in which they asked.
 *
 * @param page counts from 0; one beyond the end is the last one
 */
@Reads("person")
public record WaitingRequests(OfficeId office, int page, int size) implements Query<WaitingRequests.Result> {

    /** @param total how many there are on all pages */
    public record Result(List<Request> requests, int page, int total) {}

    /**
     * @param role none for somebody who asks to be let in
     * @param phone none where it was not given
     */
    public record Request(
            PersonId person,
            String name,
            @Nullable Role role,
            @Nullable String phone) {}

    /** How many wait in the office of {@code :office}. */
    static final String COUNT = """
            ((select count(*) from registration where office_id = :office)
             + (select count(*) from role_request join person using (person_id)
                where office_id = :office and state = 'ACTIVE'))::int
            """;

    record Handler(DatabaseClient database) {

        private static final String PAGE = """
                select person_id, name, null as role, phone, position from registration where office_id = :office
                union all
                select person_id, name, role, phone, position from role_request join person using (person_id)
                where office_id = :office and state = 'ACTIVE'
                order by position, role limit :size offset :skipped
                """;

        @QueryHandler
        Mono<Result> handle(WaitingRequests query) {
            return database.sql("select " + COUNT + " as total")
                    .bind("office", query.office().value())
                    .map(row -> number(row, "total"))
                    .one()
                    .flatMap(total -> page(query, total));
        }

        private Mono<Result> page(WaitingRequests query, int total) {
            int last = Math.max(0, Math.ceilDiv(total, query.size()) - 1);
            int page = Math.clamp(query.page(), 0, last);
            return database.sql(PAGE)
                    .bind("office", query.office().value())
                    .bind("size", query.size())
                    .bind("skipped", page * query.size())
                    .map(Handler::request)
                    .all()
                    .collectList()
                    .map(requests -> new Result(requests, page, total));
        }

        private static Request request(Readable row) {
            String name = row.get("name", String.class);
            String role = row.get("role", String.class);
            return new Request(
                    new PersonId(text(row, "person_id")),
                    name == null ? "" : name,
                    role == null ? null : Role.valueOf(role),
                    row.get("phone", String.class));
        }
    }
}
