package dev.zapis.eventstore.fault;

import static dev.zapis.eventstore.EventSamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class LaneAndConnectionsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = Database.open(address, 8);
    private final PostgresEventLog log = PostgresEventLog.open(database);
    private final Recorder recorder = new Recorder();
    private final ConcurrentLinkedQueue<UUID> seen = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        log.close().then(database.close()).block(LIMIT);
        TestPostgres.drop(address);
    }

    @Tag("F8")
    @Tag("F26")
    @ParameterizedTest
    @ValueSource(strings = {"", " tail", " appender", "%"})
    void terminated_connections_are_made_anew_and_nothing_is_missed(String role) {
        var tail = log.tail(0).map(StoredEvent::id).subscribe(seen::add);
        var load = Load.start(16, log, recorder);
        for (int round = 0; round < Setting.rounds(2, 20); round++) {
            awaitProgress(100);
            // Connections are made when they are first needed, which the first appends don't wait for.
            log.head().block(LIMIT);
            long ended = Awaitility.await()
                    .atMost(LIMIT)
                    .until(() -> Beside.terminate(address, role), terminated -> terminated > 0);
            long cut = System.nanoTime();
            awaitProgress(50);
            long took = Duration.ofNanos(System.nanoTime() - cut).toMillis();
            System.out.println("F8 " + ended + " of zapis" + role + ": back after " + took + " ms, goal 2000 ms");
            assertThat(took).isLessThan(20_000);
        }
        load.stop(LIMIT).block(LIMIT);
        assertAllIsWell();
        tail.dispose();
    }

    @Tag("F12")
    @Test
    void a_transaction_that_idles_beside_holds_nothing_up() throws Exception {
        var follower = new Follower();
        var tail = log.tail(0).map(StoredEvent::position).subscribe(follower::sees);
        try (var idle = Beside.connect(address)) {
            rate(Setting.seconds(0.3, 20));
            double before = rate(Setting.seconds(0.3, 30));
            idle.setAutoCommit(false);
            idle.createStatement().execute("select pg_current_xact_id(), count(*) from event");
            rate(Setting.seconds(0.3, 600));
            double beside = rate(Setting.seconds(0.3, 30));
            idle.rollback();
            double after = rate(Setting.seconds(0.3, 30));
            System.out.printf(
                    "F12: %.0f/s, beside an idle transaction %.0f/s, after it %.0f/s%n", before, beside, after);
            if (Setting.isLong()) {
                assertThat(beside).isGreaterThan(0.9 * (before + after) / 2);
            }
        }
        long head = Objects.requireNonNull(log.head().block(LIMIT));
        Awaitility.await().atMost(LIMIT).until(() -> follower.last() >= head);
        assertThat(follower.strays()).isEmpty();
        tail.dispose();
    }

    /** Of decisions about things of their own: those about shared ones slow down as their past grows. */
    private double rate(Duration time) {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        long done = Objects.requireNonNull(Flux.range(0, 16)
                .flatMap(caller -> Mono.defer(this::decision).repeat(() -> System.nanoTime() < end), 16)
                .count()
                .block(time.plus(LIMIT)));
        return done / ((System.nanoTime() - begun) / 1e9);
    }

    private Mono<Long> decision() {
        var thing = "thing=" + ThreadLocalRandom.current().nextLong();
        return log.source(tagged(thing))
                .flatMap(known -> log.append(append(tagged(thing), known.head(), booked(thing))));
    }

    @Tag("F13")
    @Tag("F26")
    @Test
    void a_stranger_in_the_lane_costs_errors_in_seconds_and_nothing_else() throws Exception {
        try (var stranger = Beside.connect(address)) {
            stranger.setAutoCommit(false);
            stranger.createStatement().execute(Beside.LANE);
            var load = Load.start(16, log, recorder);
            long begun = System.nanoTime();
            Awaitility.await().atMost(LIMIT).until(() -> recorder.count(Outcome.Failed.class) > 0);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println("F13: first failure after " + took.toMillis() + " ms, lock_timeout 3000 ms");
            assertThat(took).isLessThan(Duration.ofSeconds(20));
            Mono.delay(Setting.seconds(1, 27)).block();
            stranger.rollback();
            long left = System.nanoTime();
            awaitProgress(100);
            System.out.println("F13: back after " + (System.nanoTime() - left) / 1_000_000 + " ms");
            load.stop(LIMIT).block(LIMIT);
        }
        assertThat(recorder.contradictions(Beside.log(address))).isEmpty();
    }

    @Tag("F14")
    @Test
    void a_storm_of_cancels_jams_no_connection_and_loses_and_doubles_nothing() {
        int calls = Setting.rounds(2_000, 10_000);
        Flux.range(0, calls)
                .flatMap(
                        i -> {
                            var call = i % 4 == 0
                                    ? log.source(tagged("slot=1")).then()
                                    : recorder.append(log, unconditional(booked("slot=" + i % 50, "call=" + i)))
                                            .then();
                            var moment =
                                    Duration.ofNanos(ThreadLocalRandom.current().nextLong(8_000_000));
                            return call.takeUntilOther(Mono.delay(moment)).onErrorComplete();
                        },
                        64)
                .then()
                .block(LIMIT);
        Awaitility.await().atMost(LIMIT).until(() -> Pools.acquired(database) == 0 && Pools.waiting(database) == 0);
        var after = Load.start(16, log, recorder);
        awaitProgress(50);
        after.stop(LIMIT).block(LIMIT);
        // Nobody waited for the answers of those that were cancelled.
        assertThat(recorder.attempts()).anyMatch(attempt -> attempt.outcome() instanceof Outcome.Unknown);
        assertThat(recorder.contradictions(Beside.log(address))).isEmpty();
    }

    @Tag("F23")
    @Test
    void beside_8_writers_on_two_instances_every_reader_sees_positions_rise_by_1() {
        var secondDatabase = Database.open(address, 8);
        var second = PostgresEventLog.open(secondDatabase);
        List<Follower> readers = new ArrayList<>();
        var reading = Disposables.composite();
        for (var from : List.of(log, second, log, second)) {
            var reader = new Follower();
            readers.add(reader);
            reading.add(
                    from.batches(0, 500).subscribe(events -> events.forEach(event -> reader.sees(event.position()))));
        }
        var loads = List.of(Load.start(4, log, recorder), Load.start(4, second, recorder));
        Mono.delay(Setting.seconds(1, 60)).block();
        Flux.fromIterable(loads).flatMap(load -> load.stop(LIMIT)).then().block(LIMIT);
        var there = Beside.log(address);
        for (var reader : readers) {
            Awaitility.await().atMost(LIMIT).until(() -> reader.last() >= there.size());
            assertThat(reader.strays()).isEmpty();
            assertThat(reader.last()).isEqualTo(there.size());
        }
        assertThat(recorder.contradictions(there)).isEmpty();
        reading.dispose();
        second.close().then(secondDatabase.close()).block(LIMIT);
    }

    private void assertAllIsWell() {
        var there = Beside.log(address);
        assertThat(recorder.contradictions(there)).isEmpty();
        Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(seen.size())
                .isEqualTo(there.size()));
        assertThat(seen).containsExactlyElementsOf(there);
    }

    private void awaitProgress(int appends) {
        long before = recorder.count(Outcome.Recorded.class);
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> recorder.count(Outcome.Recorded.class) >= before + appends);
    }
}
