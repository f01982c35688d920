package dev.zapis.app.postgres;

import static dev.zapis.app.postgres.StoreOnTrial.keptWord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server, or the process that started it, dies or stands still. */
@Tag("F41")
class EmbeddedServerOutageIT {

    @RegisterExtension
    final StoreOnTrial trial = new StoreOnTrial();

    @Test
    void a_server_that_is_killed_is_there_again_on_its_port_and_its_death_is_told_each_time() throws Exception {
        var deaths = new AtomicInteger();
        try (var server = trial.start()) {
            server.supervisor().tell(death -> deaths.incrementAndGet());
            for (int kills = 1; kills <= 2; kills++) {
                var killed = ProcessHandle.of(trial.postmaster()).orElseThrow();
                killed.destroyForcibly();
                killed.onExit().get(60, TimeUnit.SECONDS);
                int told = kills;
                await().atMost(Duration.ofSeconds(60)).until(() -> deaths.get() == told);
                assertThat(server.supervisor().state()).isEqualTo(ServerState.RUNNING);
                assertThat(keptWord(server)).isEqualTo("still here");
            }
        }
        assertThat(trial.store().resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_server_that_can_not_come_back_is_closed_all_the_same() throws Exception {
        var server = trial.start();
        Files.delete(trial.store().resolve("postgres/postgresql.conf"));
        var killed = ProcessHandle.of(trial.postmaster()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().get(60, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(60)).until(() -> server.supervisor().state() == ServerState.DEAD);
        server.close();
        assertThat(server.supervisor().state()).isEqualTo(ServerState.DEAD);
    }

    @Test
    void a_server_that_is_stopped_in_mid_work_is_told_and_replaced() throws Exception {
        // Long enough that a busy machine's login is not taken for silence: one that is killed for it is the wrong one.
        var pace = new ServerSupervisor.Pace(
                Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(5));
        var outages = new CopyOnWriteArrayList<OutageRecord>();
        try (var server = trial.start(pace)) {
            server.supervisor().tell(outages::add);
            var hung = ProcessHandle.of(trial.postmaster()).orElseThrow();
            freeze(hung);
            await().atMost(Duration.ofSeconds(60)).until(() -> !outages.isEmpty());
            assertThat(outages.getFirst()).isInstanceOf(ServerHung.class);
            assertThat(keptWord(server)).isEqualTo("still here");
            assertThat(trial.postmaster()).isNotEqualTo(hung.pid());
        }
    }

    @Test
    void a_server_that_is_stopped_in_mid_work_holds_up_no_end() throws Exception {
        var pace = new ServerSupervisor.Pace(
                Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofHours(1));
        var server = trial.start(pace);
        var hung = ProcessHandle.of(trial.postmaster()).orElseThrow();
        freeze(hung);
        await().atMost(Duration.ofSeconds(60)).until(() -> server.supervisor().state() == ServerState.HUNG);
        server.close();
        hung.onExit().get(60, TimeUnit.SECONDS);
    }

    @Test
    void a_server_whose_silence_nobody_has_noticed_yet_holds_up_no_end() throws Exception {
        var unnoticed = new ServerSupervisor.Pace(
                Duration.ofMillis(50), Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));
        var server = trial.start(unnoticed);
        var hung = ProcessHandle.of(trial.postmaster()).orElseThrow();
        new ProcessBuilder("kill", "-STOP", Long.toString(hung.pid())).start().waitFor();
        assertThat(CompletableFuture.runAsync(server::close)).succeedsWithin(Duration.ofSeconds(15));
        hung.onExit().get(60, TimeUnit.SECONDS);
    }

    @Test
    void a_server_whose_zapis_was_killed_is_stopped_first() throws Exception {
        var other = OtherProcess.start(trial.home(), trial.store());
        other.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        long orphan = trial.postmaster();
        assertThat(ProcessHandle.of(orphan)).isPresent();
        try (var server = trial.start()) {
            assertThat(trial.postmaster()).isNotEqualTo(orphan);
            assertThat(keptWord(server)).isEqualTo("still here");
        }
    }

    @Test
    void the_whole_process_tree_may_be_killed() throws Exception {
        var other = OtherProcess.start(trial.home(), trial.store());
        var orphan = ProcessHandle.of(trial.postmaster()).orElseThrow();
        other.destroyForcibly();
        orphan.destroyForcibly();
        orphan.onExit().get(60, TimeUnit.SECONDS);
        try (var server = trial.start()) {
            assertThat(keptWord(server)).isEqualTo("still here");
        }
    }

    private static void freeze(ProcessHandle postmaster) throws Exception {
        var kill = new ArrayList<>(List.of("kill", "-STOP", Long.toString(postmaster.pid())));
        postmaster.descendants().forEach(backend -> kill.add(Long.toString(backend.pid())));
        // A worker may have ended meanwhile.
        new ProcessBuilder(kill).start().waitFor();
    }
}
