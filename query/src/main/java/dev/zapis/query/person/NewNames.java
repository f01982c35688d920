package dev.zapis.query.person;

import static dev.zapis.query.Columns.number;

import dev.zapis.query.NameSearch;
import dev.zapis.query.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Which of these names would be new on a staff list, each once, in their order; somebody has the others. */
public record NewNames(List<String> names) implements Query<NewNames.Result> {

    public NewNames {
        names = List.copyOf(names);
    }

    public record Result(List<String> added) {

        public Result {
            added = List.copyOf(added);
        }
    }

    record Handler(DatabaseClient database) {

        private static final String KNOWN = """
                select asked.place::int as place
                from unnest(:sought::text[]) with ordinality as asked (sought, place)
                join person using (sought)
                where state in ('ACTIVE', 'INACTIVE')
                """;

        @QueryHandler
        Mono<Result> handle(NewNames query) {
            if (query.names().isEmpty()) return Mono.just(new Result(List.of()));
            List<String> sought = query.names().stream().map(NameSearch::sought).toList();
            return database.sql(KNOWN)
                    .bind("sought", sought.toArray(String[]::new))
                    .map(row -> number(row, "place") - 1)
                    .all()
                    .collect(Collectors.toSet())
                    .map(known -> result(query.names(), sought, known));
        }

        private static Result result(List<String> names, List<String> sought, Set<Integer> known) {
            Set<String> seen = new HashSet<>();
            List<String> added = new ArrayList<>();
            for (int place = 0; place < names.size(); place++) {
                boolean isNew = !known.contains(place) && seen.add(sought.get(place));
                if (isNew) added.add(names.get(place));
            }
            return new Result(added);
        }
    }
}
