package dev.zapis.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;

@Tag("F44")
class SharedPositionWaitTest {

    private record Look(long upTo, Sinks.Empty<Void> over) {}

    private final List<Look> looks = new ArrayList<>();
    private final SharedPositionWait wait = new SharedPositionWait(position -> {
        Look look = new Look(position, Sinks.empty());
        looks.add(look);
        return look.over().asMono();
    });

    private CompletableFuture<@Nullable Void> until(long position) {
        return wait.until(position).toFuture();
    }

    @Test
    void one_look_serves_all_that_wait_and_the_next_goes_to_the_furthest() {
        var first = until(10);
        var same = until(7);
        var further = until(20);
        var furthest = until(30);
        assertThat(looks).extracting(Look::upTo).containsExactly(10L);
        looks.getFirst().over().tryEmitEmpty();
        assertThat(first).isCompleted();
        assertThat(same).isCompleted();
        assertThat(further).isNotDone();
        assertThat(looks).extracting(Look::upTo).containsExactly(10L, 30L);
        looks.getLast().over().tryEmitEmpty();
        assertThat(further).isCompleted();
        assertThat(furthest).isCompleted();
    }

    @Test
    void after_a_look_that_failed_there_is_another() {
        var first = until(10);
        looks.getFirst().over().tryEmitError(new IllegalStateException("gone on purpose"));
        assertThat(first).isCompletedExceptionally();
        until(10);
        assertThat(looks).hasSize(2);
    }
}
