package dev.zapis.eventstore.projection.generation;

import static dev.zapis.eventstore.EventSamples.*;
import static dev.zapis.eventstore.projection.Tally.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.NewEvent;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class GenerationsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);

    @AfterEach
    void close() {
        log.close().then(database.close()).block(LIMIT);
        TestPostgres.drop(address);
    }

    @Test
    void a_new_version_is_built_beside_the_live_one_and_shown_when_it_has_caught_up() {
        append(700);
        run(counting(), 700);
        var gate = Sinks.empty();
        var second = started(version(2, new Tally() {
            @Override
            public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
                var twice = tables.execute(COUNT, event.type() + " again", 1L, event.at());
                return gate.asMono()
                        .then(super.handle(event, tables))
                        .then(twice)
                        .then();
            }
        }));
        assertThat(total(database)).isEqualTo(700);
        assertThat(ask(database, "select count(*) from projection")).isEqualTo(2);
        gate.tryEmitEmpty();
        second.reached(700).block(LIMIT);
        assertThat(total(database)).isEqualTo(1_400);
        assertThat(ask(database, "select count(*) from pg_tables where tablename like 'tally%'"))
                .isOne();
        assertThat(ask(database, "select generation::bigint from token")).isEqualTo(2);
        second.close().block(LIMIT);
    }

    @Test
    void whoever_reads_meanwhile_always_finds_a_full_table() {
        append(50);
        run(counting(), 50);
        var over = new AtomicBoolean();
        var seen = new ArrayList<Long>();
        var reader = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                seen.add(total(database));
            }
        });
        run(version(2, new Tally()), 50);
        run(version(3, new Tally()), 50);
        over.set(true);
        Awaitility.await().atMost(LIMIT).until(() -> !reader.isAlive());
        assertThat(seen).isNotEmpty().containsOnly(50L);
    }

    @Test
    void a_restart_of_the_same_version_goes_on_where_it_was() {
        append(10);
        run(counting(), 10);
        append(10);
        run(counting(), 20);
        assertThat(total(database)).isEqualTo(20);
        assertThat(ask(database, "select max(generation)::bigint from projection"))
                .isOne();
    }

    @Test
    void an_older_version_may_come_back() {
        append(5);
        run(version(2, new Tally()), 5);
        run(version(1, new Tally()), 5);
        assertThat(ask(database, "select version::bigint from projection where live"))
                .isOne();
        assertThat(total(database)).isEqualTo(5);
    }

    @Test
    void what_was_begun_and_abandoned_is_cleared_away() {
        append(5);
        run(counting(), 5);
        var slow = started(version(2, new Tally() {
            @Override
            public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
                return Mono.delay(Duration.ofMillis(200)).then(super.handle(event, tables));
            }
        }));
        slow.close().block(LIMIT);
        run(version(3, new Tally()), 5);
        assertThat(ask(database, "select count(*) from pg_tables where tablename like 'tally%'"))
                .isOne();
        assertThat(ask(database, "select version::bigint from projection")).isEqualTo(3);
    }

    private ProjectionEngine started(Projection projection) {
        var projections = new ProjectionEngine(database, log, List.of(projection));
        projections.start().block(LIMIT);
        return projections;
    }

    private void run(Projection projection, long until) {
        var projections = started(projection);
        projections.reached(until).then(projections.close()).block(LIMIT);
        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> ask(
                                database,
                                "select count(*) from projection where live and version = " + projection.version())
                        == 1);
    }

    private void append(int events) {
        var some = Stream.generate(() -> booked("a=1")).limit(events).toArray(NewEvent[]::new);
        log.append(unconditional(some)).block(LIMIT);
    }
}
