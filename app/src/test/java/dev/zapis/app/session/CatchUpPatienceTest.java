package dev.zapis.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F44")
class CatchUpPatienceTest {

    // Near its end, as it may begin anywhere.
    private long nanos = Long.MAX_VALUE;
    private final CatchUpPatience catchUp = new CatchUpPatience(() -> nanos);
    private final Duration full = catchUp.now();

    private void passes(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void tables_that_were_just_missed_are_not_waited_for_in_full_again_for_a_while() {
        catchUp.learns(7, full, false);
        passes(Duration.ofSeconds(9));
        assertThat(catchUp.now()).isLessThanOrEqualTo(full.dividedBy(10)).isPositive();
        passes(Duration.ofSeconds(2));
        assertThat(catchUp.now()).isEqualTo(full);
    }

    @Test
    void tables_that_are_only_slow_get_their_time_back_however_many_look_meanwhile() {
        catchUp.learns(7, full, false);
        for (int look = 0; look < 3; look++) {
            passes(Duration.ofSeconds(3));
            catchUp.learns(8 + look, catchUp.now(), false);
        }
        passes(Duration.ofSeconds(2));
        assertThat(catchUp.now()).isEqualTo(full);
    }

    @Test
    void tables_that_have_come_to_where_they_were_missed_are_waited_for_again() {
        catchUp.learns(7, full, false);
        catchUp.learns(7, catchUp.now(), true);
        assertThat(catchUp.now()).isEqualTo(full);
    }

    @Test
    void what_they_had_passed_before_says_nothing_of_those_that_stand_still() {
        catchUp.learns(7, full, false);
        catchUp.learns(6, catchUp.now(), true);
        assertThat(catchUp.now()).isLessThan(full);
    }
}
