package dev.zapis.eventstore.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F5")
@Tag("F26")
class KilledProgramIT {

    private final DatabaseAddress address = TestPostgres.fresh();

    @AfterEach
    void drop() {
        TestPostgres.drop(address);
    }

    @Test
    void what_a_killed_program_was_answered_is_there_once_and_nothing_is_there_by_halves() throws IOException {
        var attempts = new ArrayList<Attempt>();
        for (int round = 0; round < Setting.rounds(2, 100); round++) {
            long life = ThreadLocalRandom.current().nextLong(50, 800);
            attempts.addAll(AppendingProgram.runAndKill(address, TimeUnit.MILLISECONDS.toNanos(life)));
            // The last statement may still be running on a server that does not know that nobody waits for it.
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Beside.connections(address)
                    .isEmpty());
            var log = Beside.log(address);
            assertThat(log).isNotEmpty();
            assertThat(SerialOrder.contradictions(attempts, List.of(), log)).isEmpty();
        }
        assertThat(attempts).anyMatch(attempt -> attempt.outcome() instanceof Outcome.Unknown);
    }
}
