package dev.zapis.eventstore.postgres.append;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.postgres.connection.JoinedText;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The function that appends one event of one request: plain values go faster than lists of one. */
final class SingleAppendSql {

    static final String SQL = "select append_event(" + "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

    private static final String BETWEEN_ITEMS = "\u001e";

    private SingleAppendSql() {}

    /** Whether this function can record the batch. */
    static boolean fits(Batch batch) {
        if (batch.size() != 1) {
            return false;
        }
        var append = batch.requests().getFirst().append();
        return append.events().size() == 1
                && append.keys().isEmpty()
                && append.condition().items().stream().allMatch(SingleAppendSql::fits);
    }

    static @Nullable Object[] arguments(Batch batch) {
        var append = batch.requests().getFirst().append();
        var items = append.condition().items();
        var event = append.events().getFirst();
        return new @Nullable Object[] {
            batch.id(),
            batch.afters().getFirst(),
            items.isEmpty() ? null : joined(items, Criterion::tags),
            items.isEmpty() ? null : joined(items, Criterion::types),
            append.once().isEmpty() ? null : JoinedText.of(append.once()),
            event.id(),
            event.type(),
            event.version(),
            event.payload(),
            event.metadata(),
            event.subject(),
            JoinedText.of(event.tags()),
            event.at()
        };
    }

    static Batch.Settled settled(Readable row) {
        var answer = present(row.get(0, Long[].class));
        var given = answer[0];
        var conflict = answer[1];
        return new Batch.Settled(
                given == null ? 0 : given,
                new long[] {conflict == null ? -1 : conflict},
                Instant.EPOCH.plus(answer[2], ChronoUnit.MICROS));
    }

    /** One that asks for nothing is an empty text, and alone no item at all. */
    private static boolean fits(Criterion item) {
        return !(item.tags().isEmpty() && item.types().isEmpty())
                && item.tags().stream().noneMatch(SingleAppendSql::separates)
                && item.types().stream().noneMatch(SingleAppendSql::separates);
    }

    private static boolean separates(String text) {
        return text.contains(BETWEEN_ITEMS);
    }

    private static String joined(Collection<Criterion> items, Function<Criterion, Set<String>> part) {
        return items.stream().map(part).map(JoinedText::of).collect(Collectors.joining(BETWEEN_ITEMS));
    }
}
