package dev.zapis.eventstore.projection;

import static dev.zapis.eventstore.EventSamples.*;
import static dev.zapis.eventstore.projection.Tally.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.postgres.Sql;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class TroubleIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Projection SEATS = new Projection(
            "seats",
            1,
            "create table {seat} (n bigint generated always as identity, position bigint not null)",
            (event, tables) -> tables.write("insert into {seat} (position) values ($1)", event.position()));

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);

    @AfterEach
    void close() {
        log.close().then(database.close()).block(LIMIT);
        TestPostgres.drop(address);
    }

    /** How a stream of events can go wrong, the first few times that it is opened. */
    enum Trouble {
        ENDS(pages -> pages.take(2)),
        FAILS(pages -> pages.take(2).concatWith(Flux.error(new IllegalStateException("broken")))),
        FAILS_AT_ONCE(pages -> Flux.error(new IllegalStateException("broken"))),
        FALLS_SILENT(pages -> pages.take(2).concatWith(Flux.never()));

        private final Function<Flux<List<StoredEvent>>, Flux<List<StoredEvent>>> effect;

        Trouble(Function<Flux<List<StoredEvent>>, Flux<List<StoredEvent>>> effect) {
            this.effect = effect;
        }
    }

    @Tag("F20")
    @ParameterizedTest
    @EnumSource
    void a_stream_that_goes_wrong_is_opened_anew_and_nothing_is_left_out_or_taken_twice(Trouble trouble) {
        append(300);
        var opened = new AtomicInteger();
        var badly = new Through(log, pages -> opened.incrementAndGet() > 4 ? pages : trouble.effect.apply(pages));
        var projections = new ProjectionEngine(database, badly, List.of(SEATS), "me", PATIENCE);
        projections.start().then(projections.reached(300)).block(LIMIT);
        assertThat(seats())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 300).boxed().toList());
        assertThat(opened.get()).isGreaterThan(4);
        assertThat(projections.lag().block(LIMIT)).containsEntry("seats", 0L);
        projections.close().block(LIMIT);
    }

    @Tag("F20")
    @Tag("F21")
    @Test
    void tokens_that_cannot_be_written_five_times_take_their_rows_with_them() {
        database.use(connection -> Sql.update(
                        connection,
                        "create sequence failures; create function fail() returns trigger language plpgsql as $$ begin"
                                + " if new.position > old.position and nextval('failures') <= 5 then"
                                + " raise exception 'no token' using errcode = '57P03'; end if; return new; end $$;"
                                + " create trigger failing after update on token for each row execute function fail()"))
                .block(LIMIT);
        append(100);
        var projections = new ProjectionEngine(database, log, List.of(SEATS));
        projections.start().then(projections.reached(100)).block(LIMIT);
        assertThat(ask(database, "select last_value from failures")).isGreaterThan(5);
        assertThat(seats())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
        projections.close().block(LIMIT);
    }

    @Tag("F8")
    @Tag("F21")
    @Test
    void connections_cut_between_rows_and_token_cost_nothing_and_double_nothing() {
        append(1_000);
        var cuts = new AtomicInteger();
        var cutting = new Projection("seats", 1, SEATS.ddl(), (event, tables) -> {
            var written = tables.execute("insert into {seat} (position) values ($1)", event.position());
            return event.position() % 100 == 50 && cuts.incrementAndGet() <= 10
                    ? written.then(cut()).then()
                    : written.then();
        });
        var projections = new ProjectionEngine(database, log, List.of(cutting));
        projections.start().then(projections.reached(1_000)).block(LIMIT);
        assertThat(cuts.get()).isGreaterThan(10);
        assertThat(seats())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1_000).boxed().toList());
        projections.close().block(LIMIT);
    }

    @Tag("F20")
    @Test
    void who_does_not_move_is_told_to_be_stuck_until_it_moves() {
        append(10);
        var gate = new AtomicInteger();
        var silent = new Through(log, pages -> gate.get() == 0 ? Flux.never() : pages);
        var projections = new ProjectionEngine(database, silent, List.of(SEATS), "me", Duration.ofMillis(200));
        projections.start().block(LIMIT);
        Awaitility.await().atMost(LIMIT).until(() -> projections.stuck().contains("seats"));
        gate.set(1);
        projections.reached(10).block(LIMIT);
        Awaitility.await().atMost(LIMIT).until(() -> projections.stuck().isEmpty());
        projections.close().block(LIMIT);
    }

    @Test
    void of_rows_that_travel_together_only_that_of_the_event_at_fault_is_left_out() {
        var picky = new Projection(
                "seats",
                1,
                "create table {seat} (n bigint generated always as identity, position bigint check (position <> 77))",
                SEATS.handler());
        append(200);
        var projections = new ProjectionEngine(database, log, List.of(picky));
        projections.start().then(projections.reached(200)).block(LIMIT);
        assertThat(seats())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 200)
                        .filter(position -> position != 77)
                        .boxed()
                        .toList());
        assertThat(ask(database, "select position from parked")).isEqualTo(77);
        projections.close().block(LIMIT);
    }

    private Mono<Long> cut() {
        return database.use(connection -> Sql.update(
                connection,
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                        + " and state = 'idle in transaction' and pid <> pg_backend_pid()"));
    }

    private void append(int events) {
        for (int i = 0; i < events; i++) {
            log.append(unconditional(booked("a=1"))).subscribe();
        }
        Awaitility.await().atMost(LIMIT).until(() -> ask(database, "select count(*) from event") == events);
    }

    private List<Long> seats() {
        return database.use(connection -> Sql.rows(
                                connection,
                                "select position from seat order by n",
                                row -> Sql.present(row.get(0, Long.class)))
                        .collectList())
                .blockOptional(LIMIT)
                .orElseThrow();
    }

    /** A log whose streams are not as they should be. */
    private record Through(EventLog log, Function<Flux<List<StoredEvent>>, Flux<List<StoredEvent>>> effect)
            implements EventLog {

        @Override
        public Flux<List<StoredEvent>> batches(long after, int most) {
            return Flux.defer(() -> effect.apply(log.batches(after, Math.min(most, 25))));
        }

        @Override
        public Mono<Long> append(Append append) {
            return log.append(append);
        }

        @Override
        public Mono<SourcingResult> source(Criteria criteria, long after) {
            return log.source(criteria, after);
        }

        @Override
        public Flux<StoredEvent> tail(long after) {
            return log.tail(after);
        }

        @Override
        public Mono<Long> head() {
            return log.head();
        }

        @Override
        public Mono<byte[]> dataKey(String subject) {
            return log.dataKey(subject);
        }
    }
}
