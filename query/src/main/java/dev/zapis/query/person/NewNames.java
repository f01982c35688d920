package dev.zapis.query.person;

import static dev.zapis.query.Rows.text;

import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Which of these names would be new on a staff list, in their order, as the deciding side compares them; somebody has the others. */
@Reads("person")
public record NewNames(List<String> names) implements Query<NewNames.Result> {

    public NewNames {
        names = List.copyOf(names);
    }

    public record Result(List<String> added) {

        public Result {
            added = List.copyOf(added);
        }
    }

    /** What the deciding side compares names by. */
    @FunctionalInterface
    public interface Keys {

        /** @return the keyed hash that is recorded for whoever gets the name, then all that tell of a name that looks like it */
        List<String> of(String name);
    }

    record Handler(DatabaseClient database, Keys keys) {

        private static final String TAKEN = """
                select distinct name_key from person where name_key = any(:keys) and state in ('ACTIVE', 'INACTIVE')
                """;

        @QueryHandler
        Mono<Result> handle(NewNames query) {
            if (query.names().isEmpty()) return Mono.just(new Result(List.of()));
            List<Wanted> wanted = query.names().stream()
                    .map(name -> new Wanted(name, keys.of(name)))
                    .toList();
            return taken(wanted).map(taken -> result(wanted, taken));
        }

        private record Wanted(String name, List<String> keys) {}

        private Mono<Set<String>> taken(List<Wanted> wanted) {
            return database.sql(TAKEN)
                    .bind(
                            "keys",
                            wanted.stream()
                                    .flatMap(each -> each.keys().stream())
                                    .distinct()
                                    .toArray(String[]::new))
                    .map(row -> text(row, "name_key"))
                    .all()
                    .collect(Collectors.toSet());
        }

        /** As names are added one by one. */
        private static Result result(List<Wanted> wanted, Set<String> taken) {
            Set<String> owned = new HashSet<>(taken);
            List<String> added = new ArrayList<>();
            for (Wanted each : wanted) {
                if (each.keys().stream().anyMatch(owned::contains)) continue;
                owned.add(each.keys().getFirst());
                added.add(each.name());
            }
            return new Result(added);
        }
    }
}
