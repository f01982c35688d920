package dev.zapis.command.waitlist;

import static dev.zapis.command.waitlist.QueueSamples.CUT_OFF;
import static dev.zapis.command.waitlist.QueueSamples.MOSCOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.policy.TimeSpan;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long an offer is open: the cut-off is Monday, 23 November, 09:00 in Moscow. */
@Tag("WL6")
class WaitlistTermsTest {

    private static Optional<LocalDateTime> until(int hours, String now) {
        return until(
                new WaitlistTerms(
                        Duration.ofHours(hours), CUT_OFF, CUT_OFF, MOSCOW, TimeSpan.hours(22, 8), 2, false, 1),
                now);
    }

    private static Optional<LocalDateTime> until(WaitlistTerms terms, String now) {
        return terms.until(LocalDateTime.parse(now).atZone(MOSCOW).toInstant())
                .map(until -> LocalDateTime.ofInstant(until, MOSCOW));
    }

    @Test
    void by_day_it_is_the_window() {
        assertThat(until(12, "2026-11-20T09:00")).contains(LocalDateTime.parse("2026-11-20T21:00"));
    }

    @Test
    void at_night_its_time_stands_still() {
        assertThat(until(12, "2026-11-20T12:00")).contains(LocalDateTime.parse("2026-11-21T10:00"));
        assertThat(until(2, "2026-11-20T23:30")).contains(LocalDateTime.parse("2026-11-21T10:00"));
        assertThat(until(2, "2026-11-21T03:00")).contains(LocalDateTime.parse("2026-11-21T10:00"));
        assertThat(until(20, "2026-11-20T12:00")).contains(LocalDateTime.parse("2026-11-21T18:00"));
    }

    @Test
    void within_a_day_nights_count() {
        assertThat(until(2, "2026-11-22T23:00")).contains(LocalDateTime.parse("2026-11-23T01:00"));
    }

    @Test
    void not_beyond_the_cut_off() {
        assertThat(until(12, "2026-11-23T00:00")).contains(LocalDateTime.parse("2026-11-23T09:00"));
        assertThat(until(12, "2026-11-22T10:00")).contains(LocalDateTime.parse("2026-11-22T22:00"));
    }

    @Test
    void ten_minutes_at_least_or_not_at_all() {
        assertThat(until(12, "2026-11-23T08:50")).contains(LocalDateTime.parse("2026-11-23T09:00"));
        assertThat(until(12, "2026-11-23T08:51")).isEmpty();
        var hasty = new WaitlistTerms(Duration.ofMinutes(5), CUT_OFF, CUT_OFF, MOSCOW, TimeSpan.NEVER, 2, false, 1);
        assertThat(until(hasty, "2026-11-20T12:00")).contains(LocalDateTime.parse("2026-11-20T12:10"));
    }
}
