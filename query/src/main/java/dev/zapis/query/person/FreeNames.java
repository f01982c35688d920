package dev.zapis.query.person;

import static dev.zapis.query.Rows.number;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.NameSearch;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * A page of the names of an office's staff list that nobody has chosen, by name; what is the sought name itself comes first.
 *
 * @param part of the names, without a difference of case, «ё» and «е», or letters that look the same; none: all
 * @param page counts from 0; one outside gives the nearest
 */
@Reads("person")
public record FreeNames(OfficeId office, @Nullable String part, int page, int size) implements Query<FreeNames.Result> {

    /** @param count on all pages */
    public record Result(List<Name> names, int page, int count) {}

    /** @param isExact it is just what was sought, or looks the same */
    public record Name(PersonId person, String name, boolean isExact) {}

    record Handler(DatabaseClient database) {

        private static final String FREE = """
                from person where office_id = :office and state = 'ACTIVE' and account_key is null and %s
                """.formatted(NameSearch.HOLDS);

        private static final String COUNT = "select count(*)::int as count " + FREE;

        private static final String PAGE = "select person_id, name " + FREE
                + " order by sought <> :exact, char_length(sought) > :letters, sought, person_id limit :size offset :offset";

        @QueryHandler
        Mono<Result> handle(FreeNames query) {
            return asked(COUNT, query, asked -> asked.map(row -> number(row, "count"))
                            .one())
                    .flatMap(count -> page(query, count));
        }

        private Mono<Result> page(FreeNames query, int count) {
            int page = Math.clamp(query.page(), 0, Math.max(0, (count - 1) / query.size()));
            String part = part(query);
            String shape = NameSearch.shape(part);
            return asked(PAGE, query, asked -> asked.bind("exact", NameSearch.sought(part))
                    .bind("letters", NameSearch.length(part))
                    .bind("size", query.size())
                    .bind("offset", page * query.size())
                    .map(row -> name(text(row, "person_id"), text(row, "name"), shape))
                    .all()
                    .collectList()
                    .map(names -> new Result(names, page, count)));
        }

        private static Name name(String person, String name, String shape) {
            return new Name(new PersonId(person), name, NameSearch.shape(name).equals(shape));
        }

        private static String part(FreeNames query) {
            return query.part() == null ? "" : query.part();
        }

        private <R> Mono<R> asked(String sql, FreeNames query, Function<GenericExecuteSpec, Mono<R>> rest) {
            return NameSearch.asked(
                    database,
                    sql,
                    part(query),
                    asked -> rest.apply(asked.bind("office", query.office().value())));
        }
    }
}
