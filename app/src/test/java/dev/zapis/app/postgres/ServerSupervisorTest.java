package dev.zapis.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F41")
class ServerSupervisorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofHours(1);

    private final List<OutageRecord> told = new CopyOnWriteArrayList<>();

    private static final class FakeServer implements ServerSupervisor.Server {

        private final AtomicInteger kills = new AtomicInteger();
        private final AtomicInteger starts = new AtomicInteger();
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean isAlive = true;
        private volatile boolean answers = true;

        @Override
        public boolean isAlive() {
            return isAlive;
        }

        @Override
        public boolean answers(Duration limit) {
            asked.incrementAndGet();
            return answers;
        }

        @Override
        public void kill() {
            kills.incrementAndGet();
            isAlive = false;
        }

        @Override
        public boolean start() {
            starts.incrementAndGet();
            isAlive = true;
            answers = true;
            return true;
        }
    }

    private ServerSupervisor supervisor(FakeServer server, Duration hung) {
        var supervisor = new ServerSupervisor(server, new ServerSupervisor.Pace(SOON, SOON, SOON, hung));
        supervisor.tell(told::add);
        return supervisor;
    }

    @Test
    void one_that_stays_hung_is_killed_and_started_again_and_that_is_told() throws Exception {
        var server = new FakeServer();
        server.answers = false;
        try (var supervisor = supervisor(server, Duration.ofMillis(50))) {
            await().atMost(PATIENCE).until(() -> told.size() == 1);
            assertThat(supervisor.state()).isEqualTo(ServerState.RUNNING);
        }
        assertThat(told.getFirst()).isInstanceOf(ServerHung.class);
        assertThat(told.getFirst().length()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(server.kills).hasValue(1);
        assertThat(server.starts).hasValue(1);
    }

    @Test
    void one_that_comes_to_by_itself_is_left_alone() throws Exception {
        var server = new FakeServer();
        server.answers = false;
        try (var supervisor = supervisor(server, NEVER)) {
            await().atMost(PATIENCE).until(() -> supervisor.state() == ServerState.HUNG);
            server.answers = true;
            await().atMost(PATIENCE).until(() -> supervisor.state() == ServerState.RUNNING);
        }
        assertThat(told).isEmpty();
        assertThat(server.kills).hasValue(0);
        assertThat(server.starts).hasValue(0);
    }

    @Test
    void one_that_dies_is_started_again_and_asked_as_before() throws Exception {
        var server = new FakeServer();
        try (var supervisor = supervisor(server, NEVER)) {
            server.isAlive = false;
            await().atMost(PATIENCE).until(() -> told.size() == 1);
            int before = server.asked.get();
            await().atMost(PATIENCE).until(() -> server.asked.get() > before);
            assertThat(supervisor.state()).isEqualTo(ServerState.RUNNING);
        }
        assertThat(told.getFirst()).isInstanceOf(ServerDied.class);
        assertThat(server.kills).hasValue(0);
    }

    @Test
    void after_the_end_nothing_is_killed_or_started() throws Exception {
        var server = new FakeServer();
        var supervisor = supervisor(server, SOON);
        supervisor.close();
        server.answers = false;
        server.isAlive = false;
        supervisor.close();
        assertThat(server.kills).hasValue(0);
        assertThat(server.starts).hasValue(0);
    }
}
