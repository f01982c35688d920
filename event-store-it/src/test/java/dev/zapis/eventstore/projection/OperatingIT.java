package dev.zapis.eventstore.projection;

import static dev.zapis.eventstore.EventSamples.*;
import static dev.zapis.eventstore.projection.Tally.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.projection.deadletter.DeadLetter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What an operator does to projections that run. */
class OperatingIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final ProjectionEngine running = new ProjectionEngine(database, log, List.of(version(1, new Tally() {
        @Override
        public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
            return event.type().equals("test.Poison") && broken.get()
                    ? Mono.error(new ArithmeticException("poison"))
                    : super.handle(event, tables);
        }

        @Override
        public String key(StoredEvent event) {
            return String.join(",", event.tags());
        }
    })));
    /** As an operator's program has them: never started. */
    private final ProjectionEngine beside = new ProjectionEngine(database, log, List.of());

    @BeforeEach
    void start() {
        running.start().block(LIMIT);
    }

    @AfterEach
    void close() {
        running.close().then(log.close()).then(database.close()).block(LIMIT);
        TestPostgres.drop(address);
    }

    @Test
    void a_replay_builds_the_same_again_and_shows_it_while_the_old_one_is_read() {
        append(1_500);
        run("update tally_g1 set events = 0");
        var states = beside.replay("tally").collectList().block(LIMIT);
        assertThat(Objects.requireNonNull(states).getLast()).satisfies(state -> {
            assertThat(state.live()).isTrue();
            assertThat(state.generation()).isEqualTo(2);
            assertThat(state.position()).isEqualTo(1_500);
        });
        assertThat(total(database)).isEqualTo(1_500);
        assertThat(ask(database, "select count(*) from pg_tables where tablename like 'tally%'"))
                .isOne();
        append(10);
        assertThat(total(database)).isEqualTo(1_510);
    }

    @Test
    void what_nobody_runs_cannot_be_replayed() {
        assertThatThrownBy(() -> beside.replay("nothing").blockLast(LIMIT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_parked_is_listed_with_what_waits_behind_it_and_taken_up_in_order_when_mended() {
        log.append(unconditional(event("test.Poison", "a=1"), booked("a=1"), booked("b=2"), booked("a=1")))
                .then(running.reached(4))
                .block(LIMIT);
        assertThat(total(database)).isOne();
        assertThat(parked()).singleElement().satisfies(deadLetter -> {
            assertThat(deadLetter.key()).isEqualTo("a=1");
            assertThat(deadLetter.position()).isOne();
            assertThat(deadLetter.waiting()).isEqualTo(2);
            assertThat(deadLetter.type()).isEqualTo("test.Poison");
        });
        broken.set(false);
        assertThat(beside.retry("tally", "a=1").then(beside.granted()).block(LIMIT))
                .isNull();
        assertThat(parked()).isEmpty();
        assertThat(total(database)).isEqualTo(4);
    }

    @Test
    void a_retry_of_what_is_still_broken_changes_nothing() {
        log.append(unconditional(event("test.Poison", "a=1"), booked("a=1")))
                .then(running.reached(2))
                .block(LIMIT);
        beside.retry("tally", "a=1").then(beside.granted()).block(LIMIT);
        assertThat(parked()).singleElement().satisfies(deadLetter -> assertThat(deadLetter.waiting())
                .isOne());
        assertThat(total(database)).isZero();
    }

    @Test
    void a_skip_gives_the_first_up_for_good_and_lets_the_others_go_on() {
        log.append(unconditional(event("test.Poison", "a=1"), booked("a=1"), booked("a=1")))
                .then(running.reached(3))
                .block(LIMIT);
        beside.skip("tally", "a=1").then(beside.granted()).block(LIMIT);
        assertThat(parked()).isEmpty();
        assertThat(total(database)).isEqualTo(2);
        beside.replay("tally").blockLast(LIMIT);
        assertThat(total(database)).isEqualTo(2);
        assertThat(parked()).isEmpty();
    }

    @Test
    void nothing_is_taken_up_where_nothing_is_parked() {
        assertThat(beside.retry("tally", "a=1").block(LIMIT)).isFalse();
        assertThat(beside.skip("tally", "a=1").block(LIMIT)).isFalse();
    }

    @Test
    void tables_described_otherwise_under_the_same_version_are_refused() {
        var changed = new Projection("tally", 1, DDL + "; create index on {tally} (last)", new Tally());
        var others = new ProjectionEngine(database, log, List.of(changed));
        assertThatThrownBy(() -> others.start().block(LIMIT)).hasMessageContaining("tally");
        var commented =
                new Projection("tally", 1, DDL.replace(" create index", " -- by number\n create index"), new Tally());
        var same = new ProjectionEngine(database, log, List.of(commented));
        same.start().then(same.close()).block(LIMIT);
    }

    private List<DeadLetter> parked() {
        return Objects.requireNonNull(beside.parked().collectList().block(LIMIT));
    }

    private void append(int events) {
        long head = Objects.requireNonNull(log.head().block(LIMIT));
        for (int i = 0; i < events; i++) {
            log.append(unconditional(booked("a=" + i % 7))).subscribe();
        }
        Awaitility.await().atMost(LIMIT).until(() -> ask(database, "select count(*) from event") == head + events);
        running.reached(head + events).block(LIMIT);
    }

    private void run(String sql) {
        database.use(connection -> Sql.update(connection, sql)).block(LIMIT);
    }
}
