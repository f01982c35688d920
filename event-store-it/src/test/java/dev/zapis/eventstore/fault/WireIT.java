package dev.zapis.eventstore.fault;

import static dev.zapis.eventstore.EventSamples.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

@Tag("F26")
class WireIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress server = TestPostgres.fresh();
    private final Wire wire;
    private final Database database;
    private final PostgresEventLog log;
    private final Recorder recorder = new Recorder();

    WireIT() throws IOException {
        wire = Wire.to(server);
        database = Database.open(wire.address(), 8);
        log = PostgresEventLog.open(database);
    }

    @AfterEach
    void close() throws IOException {
        log.close().then(database.close()).block(LIMIT);
        wire.close();
        TestPostgres.drop(server);
    }

    @Tag("F7")
    @Test
    void an_append_whose_reply_is_cut_off_is_there_once_and_answered() {
        for (int round = 0; round < Setting.rounds(5, 200); round++) {
            var marked = marked("cut " + round);
            var cut = wire.cutTheReplyTo(marked.payload(), Duration.ofMillis(30));
            var outcome = recorder.append(log, append(tagged("slot=" + round), 0, marked))
                    .block(LIMIT);
            assertThat(outcome).isEqualTo(new Outcome.Recorded(round + 1));
            assertThat(cut).isCompleted();
        }
        assertThat(recorder.contradictions(Beside.log(server))).isEmpty();
    }

    @Tag("F7")
    @Test
    void an_append_cut_off_while_its_backend_waits_for_the_lane_is_there_at_most_once() throws Exception {
        var marked = marked("cut in the lane");
        try (var stranger = Beside.connect(server)) {
            stranger.setAutoCommit(false);
            stranger.createStatement().execute(Beside.LANE);
            var cut = wire.cutTheReplyTo(marked.payload(), Duration.ofMillis(300));
            var outcome = recorder.append(log, unconditional(marked)).cache();
            outcome.subscribe();
            cut.join();
            Mono.delay(Duration.ofMillis(700)).block();
            stranger.commit();
            outcome.block(LIMIT);
        }
        awaitNobodyWaits();
        assertThat(recorder.contradictions(Beside.log(server))).isEmpty();
    }

    @Tag("F7")
    @Test
    void an_append_that_was_answered_with_an_error_never_comes_after() throws Exception {
        var marked = marked("cut for good");
        try (var stranger = Beside.connect(server)) {
            stranger.setAutoCommit(false);
            stranger.createStatement().execute(Beside.LANE);
            var cut = wire.cutTheReplyTo(marked.payload(), Duration.ofMillis(300));
            var outcome = recorder.append(log, unconditional(marked)).cache();
            outcome.subscribe();
            cut.join();
            wire.refuse();
            Mono.delay(Duration.ofSeconds(2)).block();
            wire.heal();
            outcome.block(LIMIT);
            stranger.commit();
        }
        awaitNobodyWaits();
        assertThat(recorder.contradictions(Beside.log(server))).isEmpty();
    }

    @Tag("F9")
    @EnabledIfSystemProperty(named = "faults", matches = "long")
    @Test
    void a_connection_that_is_open_at_one_end_only_is_noticed_and_replaced() {
        a_bad_network_is_lived_through_and_recovered_from(Trouble.HALF_OPEN);
    }

    @Tag("F9")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HALF_OPEN")
    void a_bad_network_is_lived_through_and_recovered_from(Trouble trouble) {
        var seen = new ConcurrentLinkedQueue<UUID>();
        var tail = log.tail(0).map(StoredEvent::id).subscribe(seen::add);
        var load = Load.start(16, log, recorder);
        awaitProgress();
        trouble.begin(wire);
        Mono.delay(trouble.length()).block();
        wire.heal();
        long healed = System.nanoTime();
        awaitProgress();
        long took = Duration.ofNanos(System.nanoTime() - healed).toMillis();
        System.out.println("F9 " + trouble + ": back " + took + " ms after healing, goal " + trouble.goal());
        load.stop(LIMIT).block(LIMIT);
        var there = Beside.log(server);
        assertThat(recorder.contradictions(there)).isEmpty();
        Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(seen.size())
                .isEqualTo(there.size()));
        assertThat(seen).containsExactlyElementsOf(there);
        tail.dispose();
        assertThat(took).isLessThan((Setting.isLong() ? 1 : 4) * trouble.goal().toMillis());
        assertNothingLeaks();
    }

    /** What the network does. */
    enum Trouble {
        SLOW,
        STALLED,
        RESETTING,
        HALF_OPEN;

        void begin(Wire wire) {
            switch (this) {
                case SLOW -> wire.delay(Duration.ofMillis(200));
                case STALLED -> wire.hold();
                case RESETTING -> wire.reset();
                case HALF_OPEN -> wire.lose();
            }
        }

        /** A silence shorter than the limit of a statement is noticed only at that limit. */
        Duration goal() {
            return this == HALF_OPEN && !Setting.isLong() ? Duration.ofSeconds(12) : Duration.ofSeconds(5);
        }

        Duration length() {
            return switch (this) {
                case SLOW, STALLED -> Setting.seconds(1, 20);
                case RESETTING -> Duration.ofMillis(100);
                case HALF_OPEN -> Setting.seconds(3, 60);
            };
        }
    }

    private void assertNothingLeaks() {
        Awaitility.await().atMost(LIMIT).until(() -> Pools.acquired(database) == 0 && Pools.waiting(database) == 0);
        Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(Beside.connections(server))
                .allSatisfy((role, many) -> assertThat(many).isLessThanOrEqualTo(role.equals("zapis") ? 8 : 1)));
        System.out.println("F9 " + Beside.connections(server));
    }

    private void awaitProgress() {
        long before = recorder.count(Outcome.Recorded.class);
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> recorder.count(Outcome.Recorded.class) >= before + 100);
    }

    private void awaitNobodyWaits() {
        var waiting = "select count(*) from pg_locks where locktype = 'advisory' and database ="
                + " (select oid from pg_database where datname = current_database())";
        Awaitility.await().atMost(LIMIT).until(() -> Beside.number(server, waiting) == 0);
    }

    private static NewEvent marked(String marker) {
        var like = booked("slot=marked");
        return new NewEvent(
                like.id(), like.type(), "1", marker.getBytes(UTF_8), like.metadata(), Set.of("slot=marked"), null);
    }
}
