package dev.zapis.query.person;

import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.OfficeId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Whom of an office to ask: the first of its admins by name. */
@Reads("person")
public record AdminsOf(OfficeId office) implements Query<AdminsOf.Result> {

    public record Result(List<String> names) {}

    record Handler(DatabaseClient database) {

        private static final int MOST = 3;
        private static final String ADMINS = """
                select name from person
                where office_id = :office and state = 'ACTIVE' and name is not null and account_key is not null
                  and (exists (select 1 from person_role r where r.person_id = person.person_id and role = 'ADMIN')
                       or exists (select 1 from account a where a.person_id = person.person_id and configured_admin))
                order by name, person_id limit :most
                """;

        @QueryHandler
        Mono<Result> handle(AdminsOf query) {
            return database.sql(ADMINS)
                    .bind("office", query.office().value())
                    .bind("most", MOST)
                    .map(row -> text(row, "name"))
                    .all()
                    .collectList()
                    .map(Result::new);
        }
    }
}
