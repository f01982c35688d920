package dev.zapis.eventstore.projection.generation;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.run.LeaseLostException;
import dev.zapis.eventstore.projection.write.SqlTemplate;
import io.r2dbc.spi.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings a projection's generations into being, makes one live, and clears away what it replaces. */
public final class Generations {

    private static final String LOCK =
            "select 1 from pg_advisory_xact_lock('projection'::regclass::oid::int, hashtext($1))";
    private static final String ALL =
            "select " + Generation.COLUMNS + " from projection where name = $1 order by generation";
    private static final String ABANDONED = "select " + Generation.COLUMNS + " from projection p where name = $1"
            + " and not live and version <> $2 and not exists (select 1 from token t where t.processor = p.name"
            + " and t.generation = p.generation and t.expires > clock_timestamp())";
    private static final String THESE =
            "select " + Generation.COLUMNS + " from projection where name = any ($1) order by name, generation";
    private static final String WISH =
            "update projection set replay_wished = true where name = $1 and live and cardinality(tables) > 0";
    private static final String WISH_ALL =
            "update projection set replay_wished = true where live and cardinality(tables) > 0";
    private static final String GRANTED = "update projection set replay_wished = false where name = $1";
    private static final String ADD =
            "insert into projection (name, generation, version, live, tables, ddl_hash, live_since)"
                    + " values ($1, $2, $3, $4, $5, $6, case when $4 then clock_timestamp() end)";
    private static final String STANDS =
            "select position from token where processor = $1 and generation = $2 for update";
    private static final String ADD_TOKEN = "insert into token (processor, generation, replay_until)"
            + " select $1, $2, coalesce(max(position), 0) from event";
    private static final String ADD_TOKEN_AT_THE_HEAD =
            "insert into token (processor, generation, position, replay_until)"
                    + " select $1, $2, head, head from (select coalesce(max(position), 0) as head from event) there";
    private static final String MAKE_LIVE = "update projection set live = true, live_since = clock_timestamp()"
            + " where name = $1 and generation = $2";

    private final Database database;

    public Generations(Database database) {
        this.database = database;
    }

    /** Sees to it that this version of the code has a generation to fill: the live one, one in building, or a new one. */
    public Mono<Void> settle(Projection projection) {
        return database.transact(connection -> lock(connection, projection.name())
                .then(clearAbandoned(connection, projection))
                .then(all(connection, projection.name()))
                .flatMap(there -> Flux.fromIterable(there)
                        .filter(generation -> generation.version() == projection.version())
                        .doOnNext(ours -> refuseIfChanged(projection, ours))
                        .next()
                        .switchIfEmpty(Mono.defer(() -> create(connection, projection, there))))
                .then());
    }

    /** All generations of these projections, whoever fills them. */
    public Mono<List<Generation>> of(Collection<String> projections) {
        return database.use(
                connection -> Sql.rows(connection, THESE, Generation::read, (Object) projections.toArray(String[]::new))
                        .collectList());
    }

    /** Leaves word for whoever runs the projection; answers the generation that is live now, or nothing. */
    public Mono<Generation> wishReplay(String projection) {
        return database.transact(connection -> Sql.update(connection, WISH, projection)
                .then(all(connection, projection))
                .flatMapIterable(there -> there)
                .filter(Generation::live)
                .next());
    }

    /** The same for all of them. */
    public static Mono<Void> wishReplays(Connection connection) {
        return Sql.update(connection, WISH_ALL).then();
    }

    /** Makes the generation that is to replace the live one of the same version, unless it is there already. */
    public Mono<Void> grantReplay(Projection projection) {
        return database.transact(connection -> lock(connection, projection.name())
                .then(all(connection, projection.name()))
                .flatMap(there -> there.stream().anyMatch(one -> !one.live() && one.version() == projection.version())
                        ? Mono.empty()
                        : create(connection, projection, there))
                .then(Mono.defer(() -> Sql.update(connection, GRANTED, projection.name())))
                .then());
    }

    /**
     * Lets the views show this generation from now on, unless it is behind what they show now: then it answers false, and the live
     * generation goes on.
     */
    public Mono<Boolean> makeLive(Generation generation, long position) {
        return database.transact(connection -> lock(connection, generation.projection())
                .then(all(connection, generation.projection()))
                .flatMapIterable(there -> there)
                .filter(Generation::live)
                .next()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(old -> old.isEmpty()
                        ? show(connection, generation).thenReturn(true)
                        : replace(connection, old.get(), generation, position)));
    }

    private static Mono<Boolean> replace(Connection connection, Generation old, Generation by, long position) {
        return Sql.row(connection, STANDS, row -> present(row.get(0, Long.class)), old.projection(), old.number())
                .flatMap(stands -> stands > position
                        ? Mono.just(false)
                        : Sql.update(connection, old.dropViews())
                                .then(remove(connection, old))
                                .then(show(connection, by))
                                .thenReturn(true));
    }

    private static Mono<Void> show(Connection connection, Generation generation) {
        return Mono.defer(() -> Sql.update(connection, MAKE_LIVE, generation.projection(), generation.number()))
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new LeaseLostException(generation)))
                .then(Mono.defer(() -> Sql.update(connection, generation.createViews())))
                .then();
    }

    private static void refuseIfChanged(Projection projection, Generation there) {
        if (!there.ddlHash().equals(projection.ddlHash())) {
            throw new SchemaChangedException(projection);
        }
    }

    private static Mono<Generation> create(Connection connection, Projection projection, List<Generation> there) {
        int number = there.stream().mapToInt(Generation::number).max().orElse(0) + 1;
        var made = Generation.of(projection, number, there.stream().noneMatch(Generation::live));
        return add(connection, projection, made)
                .then(made.live() && made.hasTables() ? Sql.update(connection, made.createViews()) : Mono.empty())
                .thenReturn(made);
    }

    private static Mono<Void> add(Connection connection, Projection projection, Generation made) {
        return (made.hasTables()
                        ? Sql.update(
                                connection,
                                new SqlTemplate(made.number())
                                        .fill(projection.ddl())
                                        .sql())
                        : Mono.<Long>empty())
                .then(Mono.defer(() -> Sql.update(
                        connection,
                        ADD,
                        made.projection(),
                        made.number(),
                        made.version(),
                        made.live(),
                        made.names().toArray(String[]::new),
                        made.ddlHash())))
                .then(Mono.defer(() -> Sql.update(
                        connection,
                        made.hasTables() ? ADD_TOKEN : ADD_TOKEN_AT_THE_HEAD,
                        made.projection(),
                        made.number())))
                .then();
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
