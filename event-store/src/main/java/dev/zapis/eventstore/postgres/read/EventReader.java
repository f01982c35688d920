package dev.zapis.eventstore.postgres.read;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.postgres.connection.ConnectionLoss;
import dev.zapis.eventstore.postgres.connection.JoinedText;
import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Every read of the log is one statement, and so one snapshot. */
public final class EventReader {

    private static final String HEAD = "select coalesce(max(position), 0) from event";

    private static final String KEY = "select wrapped from data_key where subject = $1 and wrapped is not null";

    private static final String PAGE = "select " + EventRow.COLUMNS + " from event e"
            + " left join data_key k on k.subject = e.subject"
            + " where e.position > $1 and e.position <= $1 + $2 order by e.position";

    private static final String SOURCE = "select " + EventRow.COLUMNS + ", h.head"
            + " from (" + HEAD + ") h (head)"
            + " left join lateral (select distinct m.position from unnest($1::text[], $2::text[]) i (tags, types)"
            + " cross join lateral matching_events(string_to_array(i.tags, chr(31)), string_to_array(i.types, chr(31)),"
            + " $3, h.head, null) m (position)) m on true"
            + " left join event e on e.position = m.position"
            + " left join data_key k on k.subject = e.subject order by e.position";

    private static final int RETRIES = 5;

    private final Database database;

    public EventReader(Database database) {
        this.database = database;
    }

    public Mono<Long> head() {
        return read(EventReader::head);
    }

    static Mono<Long> head(Connection connection) {
        return Sql.row(connection, HEAD, row -> Sql.present(row.get(0, Long.class)));
    }

    public Mono<byte[]> dataKey(String subject) {
        return read(connection -> Sql.rows(connection, KEY, row -> Sql.present(row.get(0, byte[].class)), subject)
                .next());
    }

    Mono<List<StoredEvent>> page(long after, long most) {
        return read(connection -> page(connection, after, most));
    }

    static Mono<List<StoredEvent>> page(Connection connection, long after, long most) {
        return Sql.rows(connection, PAGE, EventRow::read, after, most).collectList();
    }

    Mono<SourcingResult> source(Criteria criteria, long after) {
        return Mono.defer(() -> {
            var tags = texts(criteria, Criterion::tags);
            var types = texts(criteria, Criterion::types);
            return read(connection -> Sql.rows(connection, SOURCE, SourcedRow::read, tags, types, after)
                    .collect(SourcedRow.Gathered::new, SourcedRow.Gathered::add)
                    .map(SourcedRow.Gathered::sourced));
        });
    }

    // A read changes nothing: where its connection broke, it is simply asked again on another one.
    private <T> Mono<T> read(Function<Connection, Mono<T>> work) {
        return database.use(work).retryWhen(ConnectionLoss.again(RETRIES));
    }

    private static String[] texts(Criteria criteria, Function<Criterion, Set<String>> part) {
        return criteria.items().stream()
                .map(item -> JoinedText.of(part.apply(item)))
                .toArray(String[]::new);
    }
}
