package dev.zapis.eventstore.postgres.append;

import static dev.zapis.eventstore.EventSamples.*;
import static dev.zapis.eventstore.postgres.append.BatchSamples.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflictException;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.postgres.Sql;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Tag("F27")
class GroupCommitAppenderIT {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommitAppenderIT.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 4);
    private final PostgresEventLog log = PostgresEventLog.open(database);
    private final PostgresAppendChannel channel = new PostgresAppendChannel(database);

    @AfterEach
    void close() {
        channel.close().then(log.close()).then(database.close()).block(LIMIT);
        TestPostgres.drop(address);
    }

    @Tag("F4")
    @Test
    void losers_and_winners_of_one_batch_are_told_apart_and_leave_no_gap() {
        log.append(unconditional(booked("a=1"))).block(LIMIT);
        var mixed = batch(
                append(tagged("b=1"), 0, booked("b=1"), booked("b=2")),
                append(tagged("a=1"), 0, booked("c=1")),
                append(tagged("d=1"), 0, booked("d=1")));
        StepVerifier.create(channel.send(mixed))
                .assertNext(settled -> {
                    assertThat(settled.first()).isEqualTo(2);
                    assertThat(settled.conflicts()).containsExactly(-1, 1, -1);
                })
                .expectComplete()
                .verify(LIMIT);
        assertThat(log.head().block(LIMIT)).isEqualTo(4);
    }

    @Tag("F17")
    @Test
    void an_event_id_that_is_taken_fails_alone_among_many() {
        var taken = booked("a=1");
        log.append(unconditional(taken)).block(LIMIT);
        var outcomes = Flux.range(0, 200)
                .flatMap(
                        i -> log.append(unconditional(i == 150 ? taken : booked("i=" + i)))
                                .materialize(),
                        200)
                .filter(signal -> signal.hasError())
                .collectList()
                .block(LIMIT);
        assertThat(outcomes).hasSize(1);
        assertThat(log.head().block(LIMIT)).isEqualTo(200);
    }

    @Tag("F7")
    @ParameterizedTest
    @CsvSource({"true, given up, refused, 0", "false, recorded, recorded, 1"})
    void who_gives_a_batch_up_that_waits_for_the_lane_is_told_the_truth(
            boolean first, String giving, String sending, long head) {
        var late = batch(unconditional(booked("a=1")));
        var other = new PostgresAppendChannel(database);
        var given = other.giveUp(late)
                .map(settled -> "recorded")
                .defaultIfEmpty("given up")
                .cache();
        var sent = channel.send(late)
                .map(settled -> "recorded")
                .onErrorReturn("refused")
                .cache();
        queue(first ? given : sent, first ? sent : given);
        StepVerifier.create(Flux.concat(given, sent))
                .expectNext(giving, sending)
                .expectComplete()
                .verify(LIMIT);
        assertThat(log.head().block(LIMIT)).isEqualTo(head);
        other.close().block(LIMIT);
    }

    /** Both wait for the lane, in this order, when the stranger leaves it. */
    private void queue(Mono<String> first, Mono<String> second) {
        var lock = "select pg_advisory_xact_lock((hashtext('zapis lane')::bigint << 32)"
                + " | 'event'::regclass::oid::bigint)";
        database.transact(stranger -> Sql.rows(stranger, lock, row -> true)
                        .then(waits(first, 1))
                        .then(waits(second, 2)))
                .block(LIMIT);
    }

    private Mono<Void> waits(Mono<String> work, long waiting) {
        var waiters = "select count(*) from pg_locks where locktype = 'advisory' and not granted"
                + " and database = (select oid from pg_database where datname = current_database())";
        return Mono.fromRunnable(() -> work.subscribe(outcome -> {}))
                .then(database.use(
                                connection -> Sql.row(connection, waiters, row -> Sql.present(row.get(0, Long.class))))
                        .filter(count -> count == waiting)
                        .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(20)))
                        .then());
    }

    @Tag("F7")
    @Test
    void giving_up_a_batch_that_was_recorded_tells_its_outcome() {
        var known = batch(unconditional(booked("a=1")));
        StepVerifier.create(channel.send(known).then(channel.giveUp(known)).map(Batch.Settled::first))
                .expectNext(1L)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void a_tag_that_may_be_there_once_is_refused_at_any_distance() {
        var once = new Append(List.of(booked("command=1")), nothing(), 0, Set.of("command=1"), List.of());
        log.append(once).block(LIMIT);
        var again = new Append(List.of(booked("command=1")), nothing(), 1, Set.of("command=1"), List.of());
        assertThatThrownBy(() -> log.append(again).block(LIMIT)).isInstanceOf(AppendConflictException.class);
        var elsewhere = PostgresEventLog.open(database);
        assertThatThrownBy(() -> elsewhere.append(again).block(LIMIT)).isInstanceOf(AppendConflictException.class);
        elsewhere.close().block(LIMIT);
    }

    /** No assertion but that all are recorded: the figures are for whoever reads them. Fsync is off here. */
    @Test
    @EnabledIfSystemProperty(named = "faults", matches = "long")
    void rate_of_appends_with_two_tags() {
        var expected = 0;
        for (int flying : new int[] {256, 1, 1, 16, 64, 256, 1_024, 2_048}) {
            int count = flying == 1 ? 3_000 : 60_000;
            long start = System.nanoTime();
            Flux.range(0, count).flatMap(i -> one(), flying).then().block(Duration.ofMinutes(2));
            expected += count;
            LOG.warn("{} in flight: {} appends/s", flying, count * 1_000_000_000L / (System.nanoTime() - start));
        }
        assertThat(log.head().block(LIMIT)).isEqualTo(expected);
    }

    /** Fsync is off, so those who are refused and those who are served have one thing to share, the processor. */
    @Tag("F16")
    @Test
    @EnabledIfSystemProperty(named = "faults", matches = "long")
    void ten_times_as_many_as_fit_are_refused_at_once_and_cost_the_others_little() {
        var recorded = new LongAdder();
        var refusals = new ConcurrentLinkedQueue<Long>();
        var on = new AtomicBoolean(true);
        var served = Flux.range(0, 16_384)
                .flatMap(
                        caller -> asked(recorded, refusals)
                                .delayUntil(GroupCommitAppenderIT::rest)
                                .repeat(on::get),
                        16_384)
                .then(Mono.just(true))
                .cache();
        served.subscribe();
        rate(recorded);
        double alone = rate(recorded);
        // All of ten times what fits within ten seconds.
        var flood = Flux.interval(Duration.ofMillis(10))
                .onBackpressureDrop()
                .flatMap(tick -> Flux.range(0, 164).flatMap(more -> asked(recorded, refusals), 164), 1_024)
                .subscribe();
        rate(recorded);
        double beside = rate(recorded);
        flood.dispose();
        on.set(false);
        assertThat(served.block(LIMIT)).isTrue();
        var sorted = refusals.stream().sorted().toList();
        double late = sorted.get((int) (0.999 * sorted.size())) / 1e6;
        LOG.warn("F16: {}/s, beside {} refusals {}/s; p99.9 of a refusal {} ms", alone, sorted.size(), beside, late);
        assertThat(sorted).hasSizeGreaterThan(150_000);
        assertThat(beside).isGreaterThan(0.9 * alone);
        assertThat(late).isLessThan(10);
    }

    private static double rate(LongAdder recorded) {
        long before = recorded.sum();
        Mono.delay(Duration.ofSeconds(10)).block();
        return (recorded.sum() - before) / 10.0;
    }

    /** Whether it was recorded. */
    private Mono<Boolean> asked(LongAdder recorded, Queue<Long> refusals) {
        return Mono.defer(() -> {
            long asked = System.nanoTime();
            return one().doOnNext(position -> recorded.increment())
                    .thenReturn(true)
                    .onErrorResume(OverloadedException.class, busy -> {
                        refusals.add(System.nanoTime() - asked);
                        return Mono.just(false);
                    });
        });
    }

    private static Mono<Long> rest(boolean recorded) {
        return recorded ? Mono.empty() : Mono.delay(Duration.ofSeconds(1));
    }

    private Mono<Long> one() {
        var random = ThreadLocalRandom.current();
        var a = "desk=" + random.nextLong();
        var b = "person=" + random.nextLong();
        var event = new NewEvent(
                new UUID(random.nextLong(), random.nextLong()),
                BOOKED,
                "1",
                new byte[250],
                new byte[50],
                Set.of(a, b),
                null);
        return log.append(append(tagged(a, b), 0, event));
    }
}
