package dev.zapis.eventstore.projection;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.projection.deadletter.DeadLetter;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the generations stand, as the database has it: other instances may be moving them. */
final class ProjectionStatusReader {

    private static final String WITH_TOKEN =
            " from projection p join token t on t.processor = p.name and t.generation = p.generation ";
    private static final String HEAD = "(select coalesce(max(position), 0) from event)";
    private static final String POSITION =
            "select t.position" + WITH_TOKEN + "where p.live and p.name = $1 and ($2 = 0 or p.version = $2)";
    private static final String LAG = "select p.name, " + HEAD + " - t.position" + WITH_TOKEN + "where p.live";
    private static final String STATES = "select p.name, p.generation, p.version, p.live, t.position, t.replay_until, "
            + HEAD + ", t.events_per_second, (select count(*) from parked k where k.processor = p.name"
            + " and k.generation = p.generation)" + WITH_TOKEN + "order by p.name, p.generation";
    private static final String PARKED =
            "select distinct on (k.processor, k.key) k.processor, k.key, k.position, k.type,"
                    + " k.reason, k.at, count(*) over (partition by k.processor, k.key) - 1,"
                    + " bool_or(k.wish is not null) over (partition by k.processor, k.key)"
                    + " from parked k join projection p on p.name = k.processor and p.generation = k.generation"
                    + " where p.live order by k.processor, k.key, k.position";
    private static final String WISH = "update parked k set wish = $3 from projection p"
            + " where p.name = k.processor and p.generation = k.generation and p.live and k.processor = $1"
            + " and k.key = $2 and k.position = (select min(o.position) from parked o"
            + " where o.processor = k.processor and o.generation = k.generation and o.key = k.key)";

    private final Database database;

    ProjectionStatusReader(Database database) {
        this.database = database;
    }

    /** Empty while another version is live; 0 stands for any. */
    Mono<Long> of(String projection, int version) {
        return database.use(connection ->
                Sql.row(connection, POSITION, row -> present(row.get(0, Long.class)), projection, version));
    }

    Mono<Map<String, Long>> lag() {
        return database.use(connection -> Sql.rows(
                        connection,
                        LAG,
                        row -> Map.entry(present(row.get(0, String.class)), present(row.get(1, Long.class))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Flux<ProjectionState> states() {
        return database.use(connection -> Sql.rows(connection, STATES, ProjectionStatusReader::state)
                        .collectList())
                .flatMapIterable(all -> all);
    }

    Flux<DeadLetter> parked() {
        return database.use(connection -> Sql.rows(connection, PARKED, ProjectionStatusReader::parked)
                        .collectList())
                .flatMapIterable(all -> all);
    }

    /** Leaves word at the key's first event; answers whether there is one. */
    Mono<Boolean> wish(String projection, String key, String wish) {
        return database.use(connection -> Sql.update(connection, WISH, projection, key, wish))
                .map(rows -> rows > 0);
    }

    private static ProjectionState state(Readable row) {
        return new ProjectionState(
                present(row.get(0, String.class)),
                present(row.get(1, Integer.class)),
                present(row.get(2, Integer.class)),
                present(row.get(3, Boolean.class)),
                present(row.get(4, Long.class)),
                present(row.get(5, Long.class)),
                present(row.get(6, Long.class)),
                present(row.get(7, Long.class)),
                present(row.get(8, Long.class)));
    }

    private static DeadLetter parked(Readable row) {
        return new DeadLetter(
                present(row.get(0, String.class)),
                present(row.get(1, String.class)),
                present(row.get(2, Long.class)),
                present(row.get(3, String.class)),
                present(row.get(4, String.class)),
                present(row.get(5, Instant.class)),
                present(row.get(6, Long.class)),
                present(row.get(7, Boolean.class)));
    }
}
