package dev.zapis.query.person;

import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.OfficeId;
import dev.zapis.query.NameSearch;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import dev.zapis.query.Viewer;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The people of an office whose name holds a part and whom the viewer may see by name, with a booking or without.
 *
 * @param limit most names to answer with
 */
@Reads("person")
public record Colleagues(OfficeId office, String part, int limit, Viewer viewer) implements Query<Colleagues.Result> {

    public record Result(List<String> names) {}

    record Handler(DatabaseClient database) {

        private static final String NAMED = """
                select name from person
                where office_id = :office and state = 'ACTIVE' and name is not null and %s and %s
                order by sought, person_id limit :limit
                """.formatted(NameSearch.HOLDS, Viewer.SEES);

        @QueryHandler
        Mono<Result> handle(Colleagues query) {
            return NameSearch.asked(database, NAMED, query.part(), asked -> query.viewer()
                    .asks(asked)
                    .bind("office", query.office().value())
                    .bind("limit", query.limit())
                    .map(row -> text(row, "name"))
                    .all()
                    .collectList()
                    .map(Result::new));
        }
    }
}
