package dev.zapis.bench;

import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.ProjectionEngine;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A million events again: into nothing beside a plain paged read, and into a table beside COPY (B3). W8. */
final class ReplayWorkload {

    private static final long EVENTS = Run.MILLION;
    private static final int PAGE = 1_000;
    private static final int COPIED = 200_000;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final double ENOUGH = 50_000;

    private ReplayWorkload() {}

    static List<Figure> million(Run run, Store empty) throws Exception {
        var address = run.server().copyOf(run.million());
        var store = Store.open(address);
        try {
            return figures(run, store);
        } finally {
            store.close();
            run.server().drop(address);
        }
    }

    private static List<Figure> figures(Run run, Store store) throws Exception {
        Server.execute(store.address(), "create table copied (position bigint primary key, tags text)");
        paged(store);
        var empty = run.beside(() -> paged(store), () -> followed(store));
        var table = run.beside(() -> copied(store), new Into(store)::next);
        var enough = Median.of(table.work()) >= ENOUGH;
        return List.of(
                Figure.ratio("W8", "empty handler / paged read", empty, Gate.atLeast(0.5, 0.8), ""),
                Figure.ratio("W8", "into a table / B3", table, enough ? null : Gate.atLeast(0.3, 0.5), ""),
                new Figure(
                        "W8",
                        "into a table, events/s",
                        table.work(),
                        enough ? Gate.atLeast(ENOUGH, ENOUGH) : null,
                        "",
                        null));
    }

    /** Events per second of plain reads, page by page, on one connection. */
    private static double paged(Store store) throws SQLException {
        var began = System.nanoTime();
        try (var connection = Server.connect(store.address());
                var page = connection.prepareStatement(
                        "select * from event where position > ? order by position limit " + PAGE)) {
            for (long after = 0; after < EVENTS; after += PAGE) {
                page.setLong(1, after);
                try (var rows = page.executeQuery()) {
                    while (rows.next()) {
                        read(rows);
                    }
                }
            }
        }
        return rate(EVENTS, began);
    }

    /** All that an event has: what is left on the wire costs nothing. */
    private static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("version"),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Set.of(row.getString("tags")),
                row.getString("subject"),
                null);
    }

    private static double followed(Store store) {
        var began = System.nanoTime();
        store.log()
                .batches(0, PAGE)
                .takeUntil(page -> page.getLast().position() >= EVENTS)
                .then()
                .block(LIMIT);
        return rate(EVENTS, began);
    }

    /** Rows per second of one COPY into a table with a key. */
    private static double copied(Store store) {
        var parts = new ArrayList<byte[]>();
        for (int part = 0; part < COPIED / PAGE; part++) {
            var rows = new StringBuilder();
            for (int i = 0; i < PAGE; i++) {
                rows.append(Samples.number()).append("\tdesk=f").append(i).append('\n');
            }
            parts.add(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        var connection =
                Objects.requireNonNull(store.database().dedicated("copy").block(Store.LIMIT));
        try {
            var began = System.nanoTime();
            connection
                    .copyIn("copy copied from stdin", Flux.fromIterable(parts).map(Unpooled::wrappedBuffer))
                    .block(LIMIT);
            return rate(COPIED, began);
        } finally {
            connection.close().block(Store.LIMIT);
        }
    }

    private static double rate(long events, long began) {
        return events * 1e9 / (System.nanoTime() - began);
    }

    /** A projection of one row per event; each time a new one, so that it begins at the first event. */
    private static final class Into implements ProjectionHandler {

        private final Store store;
        private int times;

        Into(Store store) {
            this.store = store;
        }

        double next() {
            var name = "replayed" + times++;
            var ddl = "create table {" + name + "} (position bigint primary key, tags text)";
            var handling = this;
            var projections = new ProjectionEngine(
                    store.database(), store.log(), List.of(new Projection(name, 1, ddl, handling)));
            var began = System.nanoTime();
            projections
                    .start()
                    .then(Mono.defer(() -> projections.reached(EVENTS)))
                    .block(LIMIT);
            var rate = rate(EVENTS, began);
            projections.close().block(Store.LIMIT);
            return rate;
        }

        @Override
        public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
            return tables.write(
                    "insert into {replayed" + (times - 1) + "} (position, tags) values ($1, $2)",
                    event.position(),
                    event.tags().iterator().next());
        }
    }
}
