package dev.zapis.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.EventSamples;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.eventstore.projection.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A program after an update, while its own read tables are built beside those of the older one. */
class ReadModelGateIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Map<String, Integer> VERSIONS = Map.of("tally", 2);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);
    private final AtomicBoolean isBegun = new AtomicBoolean();

    @AfterEach
    void close() {
        log.close().then(database.close()).block(LIMIT);
        TestPostgres.drop(address);
    }

    private ProjectionEngine started(Projection tables) {
        var engine = new ProjectionEngine(database, log, List.of(tables));
        engine.start().block(LIMIT);
        return engine;
    }

    @Test
    void the_bot_begins_once_the_tables_of_this_version_are_live() {
        log.append(EventSamples.append(EventSamples.nothing(), 0, EventSamples.booked("desk=1")))
                .block(LIMIT);
        var older = started(Tally.counting());
        older.reached(1).then(older.close()).block(LIMIT);

        var built = Sinks.empty();
        Projection ours = Tally.version(2, new Tally() {
            @Override
            public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
                return built.asMono().then(super.handle(event, tables));
            }
        });
        var engine = started(ours);
        var gate = new ReadModelGate(VERSIONS, engine.states(), () -> {});
        gate.pass(Mono.fromRunnable(() -> isBegun.set(true))).block(LIMIT);
        assertThat(isBegun).isFalse();
        assertThat(gate.awaited()).containsExactly("tally (0 of 1)");

        built.tryEmitEmpty();
        Awaitility.await().atMost(LIMIT).untilTrue(isBegun);
        assertThat(gate.awaited()).isEmpty();
        gate.close().then(engine.close()).block(LIMIT);

        var again = started(ours);
        isBegun.set(false);
        new ReadModelGate(VERSIONS, again.states(), () -> {})
                .pass(Mono.fromRunnable(() -> isBegun.set(true)))
                .block(LIMIT);
        assertThat(isBegun).isTrue();
        again.close().block(LIMIT);
    }
}
