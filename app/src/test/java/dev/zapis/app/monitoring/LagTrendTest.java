package dev.zapis.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.monitoring.MetricsSnapshot.Value;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LagTrendTest {

    private final LagTrend trend = new LagTrend();

    private void reads(int second, long head, long position) {
        trend.sees(new MetricsSnapshot(
                Duration.ofSeconds(second).toNanos(),
                List.of(
                        new Value(DatabaseMetric.EVENTS, "", head),
                        new Value(DatabaseMetric.PROJECTION_LAG, "desk", head - position),
                        new Value(DatabaseMetric.PROJECTION_LAG, "person", 0))));
    }

    @Test
    void who_has_not_come_in_a_minute_to_where_the_log_was_is_behind() {
        for (int second = 0; second < 60; second += 10) reads(second, 100, 99);
        assertThat(trend.behind()).as("not yet a minute").isEmpty();
        reads(60, 100, 99);
        assertThat(trend.behind()).containsExactly("desk");
        reads(70, 100, 100);
        assertThat(trend.behind()).isEmpty();
    }

    @Test
    void who_follows_a_growing_log_at_a_distance_is_not() {
        for (int second = 0; second <= 300; second += 10) {
            reads(second, 1000 + 10L * second, 1000 + 10L * Math.max(0, second - 50));
            assertThat(trend.behind()).isEmpty();
        }
    }

    @Test
    void who_falls_back_more_and_more_is() {
        for (int second = 0; second <= 300; second += 10) reads(second, 1000 + 10L * second, 1000 + 5L * second);
        assertThat(trend.behind()).containsExactly("desk");
    }
}
