package dev.zapis.eventstore.projection;

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
import dev.zapis.eventstore.postgres.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

@Tag("F27")
class ProjectionEngineIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);
    private final List<ProjectionEngine> started = new ArrayList<>();

    @AfterEach
    void close() {
        Flux.fromIterable(started)
                .concatMap(ProjectionEngine::close)
                .then(log.close())
                .then(database.close())
                .block(LIMIT);
        TestPostgres.drop(address);
    }

    @Test
    void what_was_appended_is_in_the_tables_when_its_position_is_reached() {
        append(3);
        var projections = start(counting());
        projections.reached(3).block(LIMIT);
        assertThat(total(database)).isEqualTo(3);
        append(2);
        projections.reached("tally", 5).block(LIMIT);
        assertThat(total(database)).isEqualTo(5);
        assertThat(projections.lag().block(LIMIT)).isEqualTo(Map.of("tally", 0L));
    }

    @Test
    void a_position_that_is_not_there_yet_is_waited_for() {
        var projections = start(counting());
        StepVerifier.create(projections.reached(1))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(200))
                .then(() -> append(1))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void events_of_no_interest_move_the_token_only() {
        var projections = start(version(1, new Tally() {
            @Override
            public boolean wants(String type) {
                return type.equals(CANCELLED);
            }
        }));
        append(2);
        projections.reached(2).block(LIMIT);
        assertThat(total(database)).isZero();
    }

    @Test
    void a_null_takes_the_type_of_its_column() {
        var projections = start(version(1, new Tally() {
            @Override
            public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
                return tables.execute(COUNT, event.type(), 1L, null).then();
            }
        }));
        append(1);
        projections.reached(1).block(LIMIT);
        assertThat(ask(database, "select count(*) from tally where last is null"))
                .isOne();
    }

    @Tag("F8")
    @Tag("F21")
    @Test
    void counters_are_exact_though_connections_are_cut_all_the_time() {
        var projections = start(counting());
        var cutting = Flux.interval(Duration.ofMillis(150), Schedulers.boundedElastic())
                .take(15)
                .doOnNext(tick -> TestPostgres.cutOne(address))
                .subscribe();
        for (int i = 0; i < 20; i++) {
            append(150);
        }
        projections.reached(2_000).block(LIMIT);
        cutting.dispose();
        projections.reached(3_000).block(LIMIT);
        assertThat(total(database)).isEqualTo(3_000);
        assertThat(ask(database, "select count(*) from parked")).isZero();
    }

    @Test
    void two_instances_share_the_work_and_one_takes_over_from_the_other() {
        var first = start(counting());
        var second = start(counting());
        append(10);
        first.reached(10).then(second.reached(10)).block(LIMIT);
        assertThat(total(database)).isEqualTo(10);
        first.close().block(LIMIT);
        append(10);
        second.reached(20).block(LIMIT);
        assertThat(total(database)).isEqualTo(20);
    }

    @Test
    void a_program_started_again_under_its_name_does_not_wait_for_the_claims_of_the_killed_one() {
        var killed = TestPostgres.open(address, 2);
        start(new ProjectionEngine(killed, log, List.of(counting()), "home"));
        append(1);
        started.getFirst().reached(1).block(LIMIT);
        killed.close().block(LIMIT);
        database.use(connection ->
                        Sql.update(connection, "update token set expires = clock_timestamp() + interval '1 hour'"))
                .block(LIMIT);
        append(1);
        start(new ProjectionEngine(database, log, List.of(counting()), "home"))
                .reached(2)
                .block(LIMIT);
        assertThat(total(database)).isEqualTo(2);
    }

    private ProjectionEngine start(Projection... projections) {
        return start(new ProjectionEngine(database, log, List.of(projections)));
    }

    private ProjectionEngine start(ProjectionEngine all) {
        started.add(all);
        all.start().block(LIMIT);
        return all;
    }

    private void append(int events) {
        var some = Stream.generate(() -> booked("a=1")).limit(events).toArray(NewEvent[]::new);
        log.append(unconditional(some)).block(LIMIT);
    }
}
