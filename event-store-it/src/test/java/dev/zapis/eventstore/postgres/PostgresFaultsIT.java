package dev.zapis.eventstore.postgres;

import static dev.zapis.eventstore.EventSamples.*;
import static dev.zapis.eventstore.postgres.append.BatchSamples.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.append.Batch;
import dev.zapis.eventstore.postgres.append.PostgresAppendChannel;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.util.function.Tuple2;

@Tag("F27")
class PostgresFaultsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);

    @AfterEach
    void close() {
        log.close().then(database.close()).block(LIMIT);
        TestPostgres.drop(address);
    }

    @Tag("F8")
    @Test
    void a_tail_whose_connection_is_cut_goes_on_and_misses_nothing() {
        StepVerifier.create(log.tail(0).map(StoredEvent::position))
                .then(() -> log.append(unconditional(booked("a=1"))).block(LIMIT))
                .expectNext(1L)
                .then(() -> TestPostgres.cut(address, "zapis tail"))
                .then(() -> log.append(unconditional(booked("a=2"))).block(LIMIT))
                .expectNext(2L)
                .then(() -> log.append(unconditional(booked("a=3"))).block(LIMIT))
                .expectNext(3L)
                .thenCancel()
                .verify(LIMIT);
    }

    @Tag("F10")
    @Test
    void without_any_notification_events_arrive_within_a_second_and_a_half() {
        log.append(unconditional(booked("a=1"))).block(LIMIT);
        var delays = deafen().thenMany(log.tail(0).delayUntil(any -> appendAnother()))
                .elapsed()
                .skip(1)
                .map(Tuple2::getT1);
        // The machine may be slow now and then; the quickest of a few is judged.
        assertThat(delays.take(10).any(late -> late < 1_500).block(LIMIT)).isTrue();
    }

    private Mono<Long> deafen() {
        return database.use(connection -> Sql.update(
                connection,
                "create or replace function event_channel() returns text language sql as $$select 'deaf'$$"));
    }

    private Mono<Long> appendAnother() {
        return log.append(unconditional(booked("a=2")));
    }

    @Tag("F7")
    @Test
    void one_batch_sent_twice_is_recorded_once_and_answers_the_same() {
        var channel = new PostgresAppendChannel(database);
        var batch = batch(append(tagged("a=1"), 0, booked("a=1"), booked("a=1")));
        var twice = Flux.range(0, 2).concatMap(time -> channel.send(batch)).map(Batch.Settled::first);
        StepVerifier.create(twice).expectNext(1L, 1L).expectComplete().verify(LIMIT);
        channel.close().block(LIMIT);
        assertThat(log.head().block(LIMIT)).isEqualTo(2);
    }

    @Tag("F7")
    @Test
    void a_batch_given_up_before_the_first_event_is_not_recorded() {
        var channel = new PostgresAppendChannel(database);
        var batch = batch(append(tagged("a=1"), 0, booked("a=1")));
        StepVerifier.create(channel.giveUp(batch)).expectComplete().verify(LIMIT);
        StepVerifier.create(channel.send(batch))
                .expectError(R2dbcException.class)
                .verify(LIMIT);
        channel.close().block(LIMIT);
        assertThat(log.head().block(LIMIT)).isZero();
    }

    @Tag("F8")
    @Test
    void appends_whose_connections_are_cut_are_recorded_exactly_once() {
        var cutting = Flux.interval(Duration.ofMillis(150), Schedulers.boundedElastic())
                .doOnNext(tick -> TestPostgres.cutOne(address))
                .subscribe();
        Flux.range(0, 400)
                .flatMap(i -> log.append(append(tagged("i=" + i), 0, booked("i=" + i))), 8)
                .then()
                .block(LIMIT);
        cutting.dispose();
        assertThat(log.head().block(LIMIT)).isEqualTo(400);
    }

    @Tag("F8")
    @Test
    void reads_whose_connections_are_cut_are_asked_again() {
        log.append(unconditional(booked("a=1"))).block(LIMIT);
        // As often as reads come about, not by the clock: on a slow machine each would be cut more often than it is
        // asked again.
        Mono<Void> cut = Mono.fromRunnable(() -> TestPostgres.cutOne(address))
                .subscribeOn(Schedulers.boundedElastic())
                .then();
        var heads = Flux.range(0, 500)
                .flatMap(
                        i -> {
                            Mono<Long> read = i % 2 == 0
                                    ? log.head()
                                    : log.source(tagged("a=1")).map(SourcingResult::head);
                            return i % 8 == 0 ? Mono.zip(read, cut.thenReturn(i), (head, done) -> head) : read;
                        },
                        8)
                .collectList()
                .block(LIMIT);
        assertThat(heads).hasSize(500).containsOnly(1L);
    }

    @Tag("F14")
    @Test
    void cancelled_calls_leave_no_connection_behind() {
        Flux.range(0, 500)
                .flatMap(i -> log.source(tagged("a=1")).timeout(Duration.ofNanos(i * 2_000L), Mono.empty()), 8)
                .then(log.append(unconditional(booked("a=1"))))
                .block(LIMIT);
        assertThat(Flux.range(0, 8).flatMap(i -> log.head()).collectList().block(LIMIT))
                .hasSize(8)
                .containsOnly(1L);
    }

    @Test
    void two_stores_in_one_database_know_nothing_of_each_other() {
        var beside = TestPostgres.open(TestPostgres.schemaIn(address, "beside"), 2);
        var other = PostgresEventLog.open(beside);
        log.append(unconditional(booked("a=1"), booked("a=1"))).block(LIMIT);
        assertThat(other.append(append(everything(), 0, booked("a=1"))).block(LIMIT))
                .isEqualTo(1);
        StepVerifier.create(other.tail(0).map(StoredEvent::position))
                .expectNext(1L)
                .then(() -> other.append(unconditional(booked("a=1"))).block(LIMIT))
                .expectNext(2L)
                .thenCancel()
                .verify(LIMIT);
        assertThat(log.head().block(LIMIT)).isEqualTo(2);
        other.close().then(beside.close()).block(LIMIT);
    }

    @Tag("F13")
    @Test
    void a_stranger_in_the_lane_makes_an_append_fail_in_seconds_and_leave_nothing() {
        var lane = "select pg_advisory_xact_lock((hashtext('zapis lane')::bigint << 32)"
                + " | 'event'::regclass::oid::bigint)";
        var append = log.append(unconditional(booked("a=1")));
        var blocked = database.transact(
                stranger -> Sql.rows(stranger, lane, row -> true).then(append.materialize()));
        StepVerifier.create(blocked)
                .assertNext(end -> assertThat(end.getThrowable())
                        .isInstanceOf(OverloadedException.class)
                        .hasMessageContaining("lock timeout"))
                .expectComplete()
                .verify(LIMIT);
        assertThat(append.block(LIMIT)).isEqualTo(1);
    }

    @Test
    void an_append_at_another_isolation_level_is_refused() {
        var sql =
                "begin isolation level serializable; select append_events(gen_random_uuid(), false, '{0}', '{}', '{}',"
                        + " '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}'); commit";
        assertThatThrownBy(() -> TestPostgres.execute(address, sql)).hasMessageContaining("read committed");
    }

    @Test
    void connections_are_spread_over_the_event_loops() {
        var meeting = new Meeting(8);
        var threads = Flux.range(0, 8)
                .flatMap(i -> database.use(connection -> Sql.rows(connection, "select 1", row -> Thread.currentThread()
                                .getName())
                        .next()
                        .delayUntil(name -> meeting.arrives())))
                .distinct()
                .collectList()
                .block(LIMIT);
        assertThat(threads).hasSize(Math.min(8, Runtime.getRuntime().availableProcessors() | 1));
    }

    /** Nobody leaves before all are there: so many connections are in use at once, however slowly they come. */
    private record Meeting(AtomicInteger missing, Sinks.Empty<Void> full) {

        Meeting(int count) {
            this(new AtomicInteger(count), Sinks.empty());
        }

        Mono<Void> arrives() {
            if (missing.decrementAndGet() == 0) full.tryEmitEmpty();
            return full.asMono();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set type = 'other'",
                "delete from event",
                "truncate event",
                "update event_tag set type = 'other'",
                "delete from event_tag",
                "truncate event_tag",
                "insert into event_tag values ('a=1', 1, 'test.Booked')",
                "insert into event (position, event_id, type, version, payload, metadata, batch_id)"
                        + " values (2, gen_random_uuid(), 't', '1', '', '', gen_random_uuid())",
                "insert into append_batch (batch_id) values (gen_random_uuid())",
                "delete from data_key"
            })
    void nobody_writes_events_past_the_function(String sql) {
        log.append(unconditional(booked("a=1"))).block(LIMIT);
        assertThatThrownBy(() -> TestPostgres.execute(address, sql)).hasMessageContaining("append_events");
    }

    @Test
    void a_transaction_that_appended_can_not_write_by_hand_either() {
        var sql = "begin; select append_events(gen_random_uuid(), false, '{0}', '{}', '{}', '{}', '{}', '{}', '{1}',"
                + " array[gen_random_uuid()], '{t}', '{1}', '{x}', '{x}', array[null], '{a=1}', '{}', '{}', '{}');"
                + " delete from event; commit";
        assertThatThrownBy(() -> TestPostgres.execute(address, sql)).hasMessageContaining("append_events");
        assertThat(log.head().block(LIMIT)).isZero();
    }
}
