package dev.zapis.query.journal;

import static dev.zapis.query.Rows.text;

import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What failed in a span of time, by what it was: the most frequent first. */
@Reads({})
public record ErrorsSince(Instant from, Instant until) implements Query<ErrorsSince.Result> {

    /** @param kinds at most 10 of them; the count is of all */
    public record Result(long count, List<Kind> kinds) {}

    /**
     * @param kind what failed: a tap, a text, an update, due work, …
     * @param cause class of the failure
     */
    public record Kind(String kind, String cause, long count) {}

    record Handler(DatabaseClient database) {

        private static final String KINDS = """
                select kind, cause, count(*) as of_kind, (sum(count(*)) over ())::bigint as of_all
                from error_journal where at >= :from and at < :until
                group by kind, cause order by of_kind desc, kind, cause limit 10
                """;

        private record Found(Kind kind, long all) {}

        @QueryHandler
        Mono<Result> handle(ErrorsSince query) {
            return database.sql(KINDS)
                    .bind("from", query.from().atOffset(ZoneOffset.UTC))
                    .bind("until", query.until().atOffset(ZoneOffset.UTC))
                    .map((Readable row) -> new Found(
                            new Kind(text(row, "kind"), text(row, "cause"), count(row, "of_kind")),
                            count(row, "of_all")))
                    .all()
                    .collectList()
                    .map(Handler::result);
        }

        private static Result result(List<Found> found) {
            long all = found.isEmpty() ? 0 : found.getFirst().all();
            return new Result(all, found.stream().map(Found::kind).toList());
        }

        private static long count(Readable row, String column) {
            return Objects.requireNonNull(row.get(column, Long.class), column);
        }
    }
}
