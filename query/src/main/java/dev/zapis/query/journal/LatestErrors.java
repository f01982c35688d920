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

/** The failures since a moment with the codes that people were told, the latest first. */
@Reads({})
public record LatestErrors(Instant from, int most) implements Query<LatestErrors.Result> {

    public record Result(List<Failed> errors) {}

    /** @param cause class of the failure */
    public record Failed(String code, String kind, String cause, Instant at) {}

    record Handler(DatabaseClient database) {

        @QueryHandler
        Mono<Result> handle(LatestErrors query) {
            return database.sql("select code, kind, cause, at from error_journal where at >= :from"
                            + " order by at desc, id desc limit :most")
                    .bind("from", query.from().atOffset(ZoneOffset.UTC))
                    .bind("most", query.most())
                    .map(Handler::failed)
                    .all()
                    .collectList()
                    .map(Result::new);
        }

        private static Failed failed(Readable row) {
            Instant at = Objects.requireNonNull(row.get("at", Instant.class));
            return new Failed(text(row, "code"), text(row, "kind"), text(row, "cause"), at);
        }
    }
}
