package dev.zapis.query.journal;

import static dev.zapis.query.Rows.text;

import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What somebody asked for in vain, the newest first, for themselves. */
@Reads({})
public record OwnRefusals(PersonId person) implements Query<OwnRefusals.Result> {

    /** @param left how many older ones there are */
    public record Result(List<Refused> newest, long left) {

        public Result {
            newest = List.copyOf(newest);
        }
    }

    /**
     * @param asked the command's name
     * @param code the reason's
     */
    public record Refused(Instant at, String asked, String code) {}

    record Handler(DatabaseClient database) {

        private static final int MOST = 500;

        private static final String REFUSED = """
                select at, asked, code, count(*) over () as of_all from request_journal
                where person_id = :person order by at desc, position desc limit :most
                """;

        private record Found(Refused refused, long all) {}

        @QueryHandler
        Mono<Result> handle(OwnRefusals query) {
            return database.sql(REFUSED)
                    .bind("person", query.person().value())
                    .bind("most", MOST)
                    .map((Readable row) -> new Found(
                            new Refused(
                                    Objects.requireNonNull(row.get("at", Instant.class)),
                                    text(row, "asked"),
                                    text(row, "code")),
                            Objects.requireNonNull(row.get("of_all", Long.class))))
                    .all()
                    .collectList()
                    .map(Handler::result);
        }

        private static Result result(List<Found> found) {
            long all = found.isEmpty() ? 0 : found.getFirst().all();
            return new Result(found.stream().map(Found::refused).toList(), all - found.size());
        }
    }
}
