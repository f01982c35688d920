package dev.zapis.app.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F44")
class CatchUpPatienceTest {

    private Instant now = Instant.parse("2026-11-30T09:00:00Z");
    private final CatchUpPatience patience = new CatchUpPatience(() -> now);
    private final Duration full = patience.now();

    @Test
    void tables_that_were_just_missed_are_not_waited_for_in_full_again() {
        patience.learns(false);
        now = now.plusSeconds(9);
        assertThat(patience.now()).isLessThanOrEqualTo(full.dividedBy(10)).isPositive();
        patience.learns(false);
        now = now.plusSeconds(9);
        assertThat(patience.now()).isLessThan(full);
        now = now.plusSeconds(2);
        assertThat(patience.now()).isEqualTo(full);
    }

    @Test
    void tables_that_have_moved_again_are() {
        patience.learns(false);
        patience.learns(true);
        assertThat(patience.now()).isEqualTo(full);
    }
}
