package dev.zapis.query.office;

import static dev.zapis.query.Rows.number;
import static dev.zapis.query.Rows.text;

import dev.zapis.query.Query;
import dev.zapis.query.Reads;
import io.r2dbc.spi.Readable;
import java.util.List;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What the bot says in other words than those that it came with: asked where more changes are known than are said. */
@Reads("office")
public record ChangedTexts() implements Query<ChangedTexts.Result> {

    /** @param rule rises with every change */
    public record Result(List<Changed> texts, int rule) {

        public Result {
            texts = List.copyOf(texts);
        }
    }

    /** @param language ISO 639 code */
    public record Changed(String key, String language, String pattern) {}

    record Handler(DatabaseClient database) {

        private static final String TEXTS = """
                select key, language, pattern, (select coalesce(max(rule), 0) from text_change) as rule from text_change
                """;

        @QueryHandler
        Mono<Result> handle(ChangedTexts query) {
            return database.sql(TEXTS).map(Handler::row).all().collectList().map(Handler::together);
        }

        // What was changed back has no words, but its number counts.
        private static Result row(Readable row) {
            String pattern = row.get("pattern", String.class);
            List<Changed> changed = pattern == null
                    ? List.of()
                    : List.of(new Changed(text(row, "key"), text(row, "language"), pattern));
            return new Result(changed, number(row, "rule"));
        }

        private static Result together(List<Result> rows) {
            List<Changed> texts =
                    rows.stream().flatMap(row -> row.texts().stream()).toList();
            return new Result(texts, rows.isEmpty() ? 0 : rows.getFirst().rule());
        }
    }
}
