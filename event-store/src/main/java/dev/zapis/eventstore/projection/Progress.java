package dev.zapis.eventstore.projection;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import java.util.Map;
import reactor.core.publisher.Mono;

/** How far the live generations have come, as the database has it: other instances may be moving them. */
final class Progress {

    private static final String POSITION = "select t.position from projection p"
            + " join token t on t.processor = p.name and t.generation = p.generation where p.live and p.name = $1";
    private static final String LAG = "select p.name, (select coalesce(max(position), 0) from event) - t.position"
            + " from projection p join token t on t.processor = p.name and t.generation = p.generation where p.live";

    private final Database database;

    Progress(Database database) {
        this.database = database;
    }

    Mono<Long> of(String projection) {
        return database.use(
                connection -> Sql.row(connection, POSITION, row -> present(row.get(0, Long.class)), projection));
    }

    Mono<Map<String, Long>> lag() {
        return database.use(connection -> Sql.rows(
                        connection,
                        LAG,
                        row -> Map.entry(present(row.get(0, String.class)), present(row.get(1, Long.class))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
