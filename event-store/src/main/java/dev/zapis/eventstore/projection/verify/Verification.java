package dev.zapis.eventstore.projection.verify;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.generation.Generation;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.IsolationLevel;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks whether the log is whole, and whether the tables that people see are what its events make of them from scratch.
 * Nothing is changed: the tables to compare with are temporary ones of a connection of its own, and all is seen in one
 * snapshot, so that a running program is not disturbed and does not disturb.
 */
public final class Verification {

    private static final Duration PARTING = Duration.ofSeconds(5);
    private static final String UNLIMITED = "select set_config('statement_timeout', '0', true),"
            + " set_config('idle_in_transaction_session_timeout', '0', true),"
            + " set_config('search_path', 'pg_temp,' || current_setting('search_path'), true)";
    private static final String GAPS =
            "select coalesce(max(position), 0), coalesce(max(position), 0) - count(*) from event";
    private static final String TAGS =
            "(select t.tag, e.position, e.type from event e, unnest(string_to_array(e.tags, chr(31))) t (tag))";
    private static final String INDEX = "(select t.tag, t.position, t.type from event_tag t)";
    private static final String LIVE = "select " + Generation.COLUMNS + " from projection where name = $1 and live";

    private final Mono<PostgresqlConnection> connecting;
    private final EventLog log;
    private final List<Projection> projections;

    public Verification(Database database, EventLog log, List<Projection> projections) {
        // Here and not when first needed: the driver looks for its extensions in files.
        this.connecting = database.dedicated("verify");
        this.log = log;
        this.projections = List.copyOf(projections);
    }

    /** The log first, then each projection; takes as long as building them anew. */
    public Flux<VerificationResult> run() {
        return Flux.concat(
                inSnapshot(this::verifyLog),
                Flux.fromIterable(projections)
                        .filter(Projection::hasTables)
                        .concatMap(projection -> inSnapshot(at -> verify(at, projection)), 1));
    }

    private Mono<VerificationResult> inSnapshot(Function<Connection, Mono<VerificationResult>> work) {
        return Database.toTheEnd(Mono.usingWhen(
                connecting,
                connection -> connection
                        .beginTransaction(IsolationLevel.REPEATABLE_READ)
                        .then(Sql.row(connection, UNLIMITED, row -> true))
                        .then(Mono.defer(() -> work.apply(connection))),
                Verification::part));
    }

    /** What was made goes with the connection. */
    private static Mono<Void> part(PostgresqlConnection connection) {
        return connection.close().timeout(PARTING).onErrorComplete();
    }

    private Mono<VerificationResult> verifyLog(Connection connection) {
        return Sql.row(connection, GAPS, row ->
                        new long[] {present(row.get(0, Long.class)), present(row.get(1, Long.class))})
                .flatMap(found -> Flux.concat(
                                fault(VerificationFault.Kind.GAPS, "event", Mono.just(found[1])),
                                fault(
                                        VerificationFault.Kind.TAGS_MISSING,
                                        "event_tag",
                                        surplus(connection, TAGS, INDEX)),
                                fault(
                                        VerificationFault.Kind.TAGS_SURPLUS,
                                        "event_tag",
                                        surplus(connection, INDEX, TAGS)))
                        .collectList()
                        .map(faults -> new VerificationResult("", found[0], faults)));
    }

    private Mono<VerificationResult> verify(Connection connection, Projection projection) {
        return Sql.row(connection, LIVE, Generation::read, projection.name())
                .flatMap(live -> live.version() == projection.version()
                        ? new ShadowTables(connection, projection, live).compared(log)
                        : Mono.just(otherVersion(projection)))
                .switchIfEmpty(Mono.fromSupplier(() -> otherVersion(projection)));
    }

    private static VerificationResult otherVersion(Projection projection) {
        return new VerificationResult(
                projection.name(),
                0,
                List.of(new VerificationFault(VerificationFault.Kind.OTHER_VERSION, projection.name(), 1)));
    }

    /** How many rows the one has and the other hasn't. */
    static Mono<Long> surplus(Connection connection, String one, String other) {
        return Sql.row(
                connection,
                "select count(*) from (" + one + " except all " + other + ") s",
                row -> present(row.get(0, Long.class)));
    }

    static Mono<VerificationFault> fault(VerificationFault.Kind kind, String place, Mono<Long> counted) {
        return counted.filter(count -> count > 0).map(count -> new VerificationFault(kind, place, count));
    }
}
