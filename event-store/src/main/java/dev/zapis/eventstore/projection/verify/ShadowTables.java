package dev.zapis.eventstore.projection.verify;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.generation.Generation;
import dev.zapis.eventstore.projection.run.EventHandlingException;
import dev.zapis.eventstore.projection.run.HandlerInvoker;
import dev.zapis.eventstore.projection.run.ProjectionRunner;
import dev.zapis.eventstore.projection.write.SqlTemplate;
import io.r2dbc.spi.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A projection's tables made from scratch beside the live ones, in temporary tables of one transaction. */
final class ShadowTables {

    /** No generation has this number. */
    private static final int NUMBER = 0;

    private static final String STANDS =
            "select t.position, (select coalesce(max(position), 0) from event) from token t"
                    + " where t.processor = $1 and t.generation = $2";
    private static final String LEFT_OUT = "select position from parked where processor = $1 and generation = $2"
            + " union select position from skipped where processor = $1 and version = $3";

    private final Connection connection;
    private final Projection projection;
    private final Generation live;
    private final HandlerInvoker invoker;

    ShadowTables(Connection connection, Projection projection, Generation live) {
        this.connection = connection;
        this.projection = projection;
        this.live = live;
        this.invoker = new HandlerInvoker(projection.handler(), NUMBER, HandlerInvoker.HANDLING_LIMIT);
    }

    /** What differs when both stand where the live tables stood at the transaction's beginning. */
    Mono<VerificationResult> compared(EventLog log) {
        return Sql.row(
                        connection,
                        STANDS,
                        row -> new Place(present(row.get(0, Long.class)), present(row.get(1, Long.class))),
                        live.projection(),
                        live.number())
                .flatMap(place -> make().then(leftOut())
                        .flatMap(without -> fill(log, place.upTo(), without))
                        .then(Mono.defer(() -> differences(place)))
                        .onErrorResume(
                                EventHandlingException.class,
                                failed -> Mono.just(List.of(
                                        new VerificationFault(VerificationFault.Kind.UNHANDLED, projection.name(), 1))))
                        .map(faults -> new VerificationResult(projection.name(), place.upTo(), faults)));
    }

    private Mono<Void> make() {
        var ddl = new SqlTemplate(NUMBER)
                .fill(projection.ddl())
                .sql()
                .replaceAll("(?i)\\bcreate table\\b", "create temporary table");
        return Sql.update(connection, ddl).then();
    }

    private Mono<Set<Long>> leftOut() {
        return Sql.rows(
                        connection,
                        LEFT_OUT,
                        row -> present(row.get(0, Long.class)),
                        live.projection(),
                        live.number(),
                        live.version())
                .collect(HashSet::new, Set::add);
    }

    private Mono<Void> fill(EventLog log, long upTo, Set<Long> without) {
        if (upTo == 0) {
            return Mono.empty();
        }
        return log.batches(0, ProjectionRunner.BATCH)
                .takeUntil(events -> events.getLast().position() >= upTo)
                .concatMap(
                        events -> take(events.stream()
                                .filter(event -> event.position() <= upTo
                                        && invoker.wants(event)
                                        && !without.contains(event.position()))
                                .toList()),
                        1)
                .then();
    }

    private Mono<Void> take(List<StoredEvent> events) {
        var writes = invoker.in(connection);
        return Flux.fromIterable(events)
                .concatMap(event -> invoker.handle(event, writes), 1)
                .then(
                        events.isEmpty()
                                ? Mono.empty()
                                : writes.flush().onErrorMap(error -> HandlerInvoker.blame(events.getLast(), error)));
    }

    private Mono<List<VerificationFault>> differences(Place place) {
        return Flux.fromIterable(live.names())
                .concatMap(this::differences, 1)
                .concatWith(Verification.fault(
                        VerificationFault.Kind.AHEAD, "token", Mono.just(place.position() - place.head())))
                .collectList();
    }

    private Flux<VerificationFault> differences(String table) {
        var shown = rows(live.table(table));
        var made = rows(SqlTemplate.table(table, NUMBER));
        return Flux.concat(
                Verification.fault(
                        VerificationFault.Kind.ROWS_MISSING, table, Verification.surplus(connection, made, shown)),
                Verification.fault(
                        VerificationFault.Kind.ROWS_SURPLUS, table, Verification.surplus(connection, shown, made)));
    }

    private static String rows(String table) {
        return "(select r::text from " + table + " r)";
    }

    /** How far the live tables are, and the log. */
    private record Place(long position, long head) {

        long upTo() {
            return Math.min(position, head);
        }
    }
}
