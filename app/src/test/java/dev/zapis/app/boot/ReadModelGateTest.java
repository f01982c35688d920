package dev.zapis.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.projection.ProjectionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class ReadModelGateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ProjectionState OLDER = state(4, true, 100);
    private static final ProjectionState BUILT = state(5, false, 40);
    private static final ProjectionState OURS = state(5, true, 100);

    private final List<ProjectionState> there = new CopyOnWriteArrayList<>(List.of(OLDER, BUILT));
    private final List<String> done = new ArrayList<>();

    private static ProjectionState state(int version, boolean live, long position) {
        return new ProjectionState("office", version, version, live, position, 100, 100, 0, 0);
    }

    private ReadModelGate gate() {
        return new ReadModelGate(
                Map.of("office", 5), Flux.defer(() -> Flux.fromIterable(there)), () -> done.add("the program ends"));
    }

    private Mono<Void> work(String name) {
        return Mono.fromRunnable(() -> done.add(name));
    }

    private static void later(VirtualTimeScheduler time) {
        time.advanceTimeBy(Duration.ofMinutes(10));
    }

    private void meanwhile(Consumer<VirtualTimeScheduler> story) {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            story.accept(time);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void where_the_tables_are_of_this_version_all_is_done_at_once() {
        there.remove(OLDER);
        there.set(0, OURS);
        gate().pass(work("bot")).block(PATIENCE);
        assertThat(done).containsExactly("bot");
    }

    @Test
    void what_is_held_back_is_done_in_its_order_once_they_are() {
        meanwhile(time -> {
            ReadModelGate gate = gate();
            gate.pass(work("samples")).then(gate.pass(work("bot"))).block(PATIENCE);
            later(time);
            assertThat(done).isEmpty();
            assertThat(gate.awaited()).containsExactly("office (40 of 100)");
            there.remove(OLDER);
            there.set(0, OURS);
            later(time);
            assertThat(done).containsExactly("samples", "bot");
            assertThat(gate.awaited()).isEmpty();
        });
    }

    @Test
    void whoever_stops_meanwhile_begins_nothing() {
        meanwhile(time -> {
            ReadModelGate gate = gate();
            gate.pass(work("bot")).block(PATIENCE);
            gate.close().block(PATIENCE);
            there.set(0, OURS);
            later(time);
            assertThat(done).isEmpty();
        });
    }

    @Test
    void what_cannot_be_started_then_ends_the_program() {
        meanwhile(time -> {
            ReadModelGate gate = gate();
            gate.pass(Mono.error(new IllegalStateException("no such bot"))).block(PATIENCE);
            gate.pass(work("more")).block(PATIENCE);
            there.set(0, OURS);
            later(time);
            assertThat(done).containsExactly("the program ends");
        });
    }
}
