package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import io.r2dbc.spi.Connection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings a projection's generations into being, makes one live, and clears away what it replaces. */
final class Generations {

    private static final String LOCK =
            "select 1 from pg_advisory_xact_lock('projection'::regclass::oid::int, hashtext($1))";
    private static final String ALL =
            "select " + Generation.COLUMNS + " from projection where name = $1 order by generation";
    private static final String ABANDONED = "select " + Generation.COLUMNS + " from projection p where name = $1"
            + " and not live and version <> $2 and not exists (select 1 from token t where t.processor = p.name"
            + " and t.generation = p.generation and t.expires > clock_timestamp())";
    private static final String ADD = "insert into projection (name, generation, version, live, tables, live_since)"
            + " values ($1, $2, $3, $4, $5, case when $4 then clock_timestamp() end)";
    private static final String ADD_TOKEN = "insert into token (processor, generation, replay_until)"
            + " select $1, $2, coalesce(max(position), 0) from event";
    private static final String MAKE_LIVE = "update projection set live = true, live_since = clock_timestamp()"
            + " where name = $1 and generation = $2";

    private final Database database;

    Generations(Database database) {
        this.database = database;
    }

    /** The generation that this version of the code fills: the live one, one in building, or a new one. */
    Mono<Generation> settle(Projection projection) {
        return database.transact(connection -> lock(connection, projection.name())
                .then(clearAbandoned(connection, projection))
                .then(all(connection, projection.name()))
                .flatMap(there -> Flux.fromIterable(there)
                        .filter(generation -> generation.version() == projection.version())
                        .next()
                        .switchIfEmpty(Mono.defer(() -> create(connection, projection, there)))));
    }

    /** Lets the views show this generation from now on. */
    Mono<Void> makeLive(Generation generation) {
        return database.transact(connection -> lock(connection, generation.projection())
                .then(all(connection, generation.projection()))
                .flatMapIterable(there -> there)
                .filter(Generation::live)
                .concatMap(old -> Sql.update(connection, old.dropViews()).then(remove(connection, old)))
                .then(Mono.defer(() -> Sql.update(connection, MAKE_LIVE, generation.projection(), generation.number())))
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new ClaimLost(generation)))
                .then(Mono.defer(() -> Sql.update(connection, generation.createViews())))
                .then());
    }

    private static Mono<Generation> create(Connection connection, Projection projection, List<Generation> there) {
        int number = there.stream().mapToInt(Generation::number).max().orElse(0) + 1;
        boolean first = there.stream().noneMatch(Generation::live);
        var names = Template.names(projection.ddl());
        var made = new Generation(projection.name(), number, projection.version(), first, names);
        return Sql.update(connection, new Template(number).fill(projection.ddl()))
                .then(Sql.update(
                        connection,
                        ADD,
                        made.projection(),
                        number,
                        made.version(),
                        first,
                        names.toArray(String[]::new)))
                .then(Sql.update(connection, ADD_TOKEN, made.projection(), number))
                .then(first ? Sql.update(connection, made.createViews()) : Mono.empty())
                .thenReturn(made);
    }

    private static Mono<Void> clearAbandoned(Connection connection, Projection projection) {
        return Sql.rows(connection, ABANDONED, Generation::read, projection.name(), projection.version())
                .collectList()
                .flatMapIterable(abandoned -> abandoned)
                .concatMap(generation -> remove(connection, generation))
                .then();
    }

    private static Mono<Void> remove(Connection connection, Generation generation) {
        return Flux.just(
                        "delete from projection where name = $1 and generation = $2",
                        "delete from token where processor = $1 and generation = $2",
                        "delete from parked where processor = $1 and generation = $2")
                .concatMap(delete -> Sql.update(connection, delete, generation.projection(), generation.number()))
                .then(Mono.defer(() -> Sql.update(connection, generation.dropTables())))
                .then();
    }

    private static Mono<List<Generation>> all(Connection connection, String projection) {
        return Mono.defer(
                () -> Sql.rows(connection, ALL, Generation::read, projection).collectList());
    }

    private static Mono<Void> lock(Connection connection, String projection) {
        return Sql.rows(connection, LOCK, row -> true, projection).then();
    }
}
