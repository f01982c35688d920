package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.projection.generation.Generation;
import dev.zapis.eventstore.projection.generation.Generations;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** A projection that counts events by type, and what tests ask of it. */
public class Tally implements ProjectionHandler {

    static final String DDL = "create table {tally} (type text primary key, events bigint not null, last timestamptz);"
            + " create index {tally}_by_events on {tally} (events)";

    public static final String COUNT = "insert into {tally} (type, events, last) values ($1, $2, $3)"
            + " on conflict (type) do update set events = {tally}.events + 1, last = $3";

    @Override
    public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
        return tables.execute(COUNT, event.type(), 1L, event.at()).then();
    }

    public static Projection version(int version, ProjectionHandler handler) {
        return new Projection("tally", version, DDL, handler);
    }

    public static Projection counting() {
        return version(1, new Tally());
    }

    public static Generation settled(Database database, Projection projection) {
        var generations = new Generations(database);
        return Objects.requireNonNull(generations
                        .settle(projection)
                        .then(generations.of(List.of(projection.name())))
                        .block(Duration.ofSeconds(60)))
                .getLast();
    }

    public static long total(Database database) {
        return ask(database, "select coalesce(sum(events), 0)::bigint from tally");
    }

    public static long ask(Database database, String sql) {
        return Objects.requireNonNull(
                database.use(connection -> Sql.rows(connection, sql, row -> Sql.present(row.get(0, Long.class)))
                                .next())
                        .block(Duration.ofSeconds(60)));
    }
}
