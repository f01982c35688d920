package dev.zapis.query.person;

import static dev.zapis.query.Rows.flag;
import static dev.zapis.query.Rows.number;
import static dev.zapis.query.Rows.text;

import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.NameSearch;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * A page of an office's staff list, by name.
 *
 * @param part of the name; empty for all
 * @param page counts from 0; one beyond the end is the last one
 */
@Reads("person")
public record StaffList(OfficeId office, String part, Only only, int page, int size)
        implements Query<StaffList.Result> {

    /** Who is to be listed. */
    public enum Only {
        ALL,
        /** Names that nobody has chosen yet. */
        FREE,
        /** People who may do nothing for now. */
        INACTIVE
    }

    /**
     * @param total how many there are on all pages
     * @param waiting how many wait for an admin's answer in the office, whoever is listed
     */
    public record Result(List<Row> people, int page, int total, int waiting) {}

    public record Row(PersonId person, String name, boolean isBound, boolean isActive) {}

    record Handler(DatabaseClient database) {

        private static final String LISTED = """
                 from person where office_id = :office and state in ('ACTIVE', 'INACTIVE') and %s
                   and case :only when 'FREE' then account_key is null and state = 'ACTIVE'
                                  when 'INACTIVE' then state = 'INACTIVE' else true end
                """.formatted(NameSearch.HOLDS);

        private static final String COUNTS =
                "select (select count(*)" + LISTED + ")::int as total, " + WaitingRequests.COUNT + " as waiting";

        private static final String PAGE =
                "select person_id, name, account_key is not null as is_bound, state = 'ACTIVE' as is_active" + LISTED
                        + " order by sought, person_id limit :size offset :skipped";

        @QueryHandler
        Mono<Result> handle(StaffList query) {
            return asked(COUNTS, query, asked -> asked.map(
                                    row -> new Counts(number(row, "total"), number(row, "waiting")))
                            .one())
                    .flatMap(counts -> page(query, counts));
        }

        private record Counts(int total, int waiting) {}

        private Mono<Result> page(StaffList query, Counts counts) {
            int last = Math.max(0, Math.ceilDiv(counts.total(), query.size()) - 1);
            int page = Math.clamp(query.page(), 0, last);
            return asked(PAGE, query, asked -> asked.bind("size", query.size())
                    .bind("skipped", page * query.size())
                    .map(Handler::row)
                    .all()
                    .collectList()
                    .map(people -> new Result(people, page, counts.total(), counts.waiting())));
        }

        private <R> Mono<R> asked(String sql, StaffList query, Function<GenericExecuteSpec, Mono<R>> rest) {
            return NameSearch.asked(
                    database,
                    sql,
                    query.part(),
                    asked -> rest.apply(asked.bind("office", query.office().value())
                            .bind("only", query.only().name())));
        }

        private static Row row(Readable row) {
            return new Row(
                    new PersonId(text(row, "person_id")),
                    text(row, "name"),
                    flag(row, "is_bound"),
                    flag(row, "is_active"));
        }
    }
}
