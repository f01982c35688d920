package dev.zapis.eventstore.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.postgres.Sql;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@EnabledOnOs(OS.LINUX)
class KilledServerIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final OwnPostgres server;
    private final Database database;
    private final PostgresEventLog log;
    private final Recorder recorder = new Recorder();

    KilledServerIT() throws IOException {
        server = OwnPostgres.start();
        database = Database.open(server.address(), 8);
        log = PostgresEventLog.open(database);
    }

    @AfterEach
    void close() throws Exception {
        log.close().then(database.close()).block(LIMIT);
        server.close();
    }

    @Tag("F6")
    @Tag("F26")
    @Test
    void a_killed_server_comes_back_with_all_that_was_answered_and_without_gaps() throws Exception {
        var seen = new ConcurrentLinkedQueue<UUID>();
        var tail = log.tail(0).map(StoredEvent::id).subscribe(seen::add);
        var load = Load.start(16, log, recorder);
        for (int round = 0; round < Setting.rounds(2, 30); round++) {
            awaitProgress();
            if (round % 2 == 0) {
                server.kill();
            } else {
                server.stopImmediately();
            }
            server.restart();
        }
        awaitProgress();
        load.stop(LIMIT).block(LIMIT);
        var there = Beside.log(server.address());
        assertThat(recorder.contradictions(there)).isEmpty();
        awaitEqual(seen, there);
        tail.dispose();
    }

    @Tag("F15")
    @Tag("F26")
    @Test
    void a_frozen_server_costs_errors_in_time_and_goes_on_at_full_rate() throws Exception {
        var load = Load.start(16, log, recorder);
        awaitProgress();
        server.freeze();
        var refused = new AtomicInteger();
        var waiting = Flux.range(0, 30)
                .flatMap(i -> database.use(connection -> Sql.row(connection, "select 1", row -> 1))
                        .doOnError(late -> refused.incrementAndGet())
                        .onErrorReturn(0))
                .then()
                .cache();
        waiting.subscribe();
        // The pool has 8 connections: all others give up after 3 s.
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(refused.get())
                .isGreaterThanOrEqualTo(22));
        Mono.delay(Setting.seconds(2, 27)).block();
        server.thaw();
        awaitWithin(Duration.ofSeconds(5), this::awaitProgress);
        load.stop(LIMIT).block(LIMIT);
        waiting.block(LIMIT);
        assertThat(recorder.contradictions(Beside.log(server.address()))).isEmpty();
        Awaitility.await().atMost(LIMIT).until(() -> Pools.acquired(database) == 0);
    }

    private void awaitProgress() {
        long before = recorder.count(Outcome.Recorded.class);
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> recorder.count(Outcome.Recorded.class) >= before + 100);
    }

    /** Loaded machines get four times the time; the figure is printed. */
    private static void awaitWithin(Duration goal, Runnable wait) {
        long begun = System.nanoTime();
        wait.run();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("back after " + took.toMillis() + " ms, goal " + goal.toMillis() + " ms");
        assertThat(took).isLessThan(goal.multipliedBy(4));
    }

    private static void awaitEqual(ConcurrentLinkedQueue<UUID> seen, List<UUID> there) {
        Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(seen.size())
                .isEqualTo(there.size()));
        assertThat(List.copyOf(seen)).isEqualTo(there);
    }
}
