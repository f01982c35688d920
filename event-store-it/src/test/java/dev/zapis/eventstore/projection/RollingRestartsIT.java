package dev.zapis.eventstore.projection;

import static dev.zapis.eventstore.EventSamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag("F18")
@Tag("F27")
class RollingRestartsIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final boolean LONG = "long".equals(System.getProperty("faults"));
    private static final int RESTARTS = LONG ? 100 : 6;
    private static final int EVENTS_PER_RESTART = LONG ? 500 : 100;

    private final DatabaseAddress address = TestPostgres.fresh();

    @AfterEach
    void drop() {
        TestPostgres.drop(address);
    }

    @Test
    void after_restarts_in_turn_under_load_the_tables_are_a_replays_byte_for_byte() throws SQLException {
        var instances = new Instance[] {Instance.on(address, chain("live")), Instance.on(address, chain("live"))};
        for (int restart = 0; restart < RESTARTS; restart++) {
            var writer = instances[(restart + 1) % 2];
            var load = writer.append(EVENTS_PER_RESTART).cache();
            load.subscribe();
            instances[restart % 2].close();
            instances[restart % 2] = Instance.on(address, chain("live"));
            load.block(LIMIT);
        }
        long head = (long) RESTARTS * EVENTS_PER_RESTART;
        assertThat(instances[0].log.head().block(LIMIT)).isEqualTo(head);
        instances[0].projections.reached(head).block(LIMIT);
        instances[0].close();
        instances[1].close();
        assertThat(rows("live")).isEqualTo(replayed(head));
        assertThat(TestPostgres.ask(address, "select count(*) from parked")).isEqualTo("0");
    }

    private String replayed(long head) throws SQLException {
        var replay = Instance.on(address, chain("replay"));
        replay.projections.reached(head).block(LIMIT);
        replay.close();
        return rows("replay");
    }

    private String rows(String table) throws SQLException {
        return TestPostgres.ask(
                address, "select string_agg(kind || ':' || events || ':' || chain, ',' order by kind) from " + table);
    }

    /** Each row depends on all its events and on their order: one that is skipped, doubled or out of turn shows. */
    private static Projection chain(String table) {
        var name = "{" + table + "}";
        var add = "insert into " + name + " as t (kind, events, chain) values ($1, 1, md5($2))"
                + " on conflict (kind) do update set events = t.events + 1, chain = md5(t.chain || $2)";
        return new Projection(
                table,
                1,
                "create table " + name + " (kind text primary key, events bigint not null, chain text not null)",
                new ProjectionHandler() {
                    @Override
                    public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
                        return tables.execute(add, event.tags().iterator().next(), event.position() + "|" + event.id())
                                .then();
                    }
                });
    }

    private record Instance(Database database, PostgresEventLog log, ProjectionEngine projections) {

        static Instance on(DatabaseAddress address, Projection projection) {
            var database = TestPostgres.open(address, 6);
            var log = PostgresEventLog.open(database);
            var projections = new ProjectionEngine(database, log, List.of(projection));
            projections.start().block(LIMIT);
            return new Instance(database, log, projections);
        }

        Mono<Long> append(int events) {
            return Flux.range(0, events)
                    .flatMap(i -> log.append(unconditional(booked("row=" + i % 7))), 4)
                    .count();
        }

        void close() {
            projections.close().then(log.close()).then(database.close()).block(LIMIT);
        }
    }
}
