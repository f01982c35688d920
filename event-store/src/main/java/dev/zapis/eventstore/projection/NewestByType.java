package dev.zapis.eventstore.projection;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Where the newest event of each type is. */
final class NewestByType {

    // The index is walked from type to type.
    private static final String NEWEST = """
            with recursive kind as (
                (select type from event order by type limit 1)
                union all
                select (select e.type from event e where e.type > kind.type order by e.type limit 1)
                from kind where kind.type is not null)
            select type, (select max(e.position) from event e where e.type = kind.type and e.position <= $1)
            from kind where type is not null""";

    private NewestByType() {}

    /** Position by type, of what there is up to the head. */
    static Mono<Map<String, Long>> upTo(Database database, long head) {
        return database.use(connection -> Sql.rows(
                        connection,
                        NEWEST,
                        row -> Map.entry(
                                present(row.get(0, String.class)), row.get(1, Long.class) instanceof Long at ? at : 0L),
                        head)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
