package dev.zapis.eventstore.projection;

import static dev.zapis.eventstore.EventSamples.BOOKED;
import static dev.zapis.eventstore.EventSamples.CANCELLED;
import static dev.zapis.eventstore.EventSamples.event;
import static dev.zapis.eventstore.EventSamples.unconditional;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.InMemoryEventLog;
import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class FeedTrackerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final FeedTracker feeds = new FeedTracker(
            log,
            head -> Mono.just(Map.of(BOOKED, head)),
            List.of(fedBy("bookings", BOOKED), fedBy("all", BOOKED, CANCELLED), fedBy("none", "test.Other")));

    private static Projection fedBy(String name, String... types) {
        return new Projection(name, 1, "", new ProjectionHandler() {

            @Override
            public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
                return Mono.empty();
            }

            @Override
            public boolean wants(String type) {
                return Set.of(types).contains(type);
            }
        });
    }

    @AfterEach
    void close() {
        feeds.close();
    }

    @Test
    void what_others_record_counts_for_the_projections_that_it_feeds() {
        recorded(BOOKED);
        recorded(BOOKED);
        assertThat(feeds.upTo(2).block(LIMIT)).isEqualTo(Map.of("bookings", 2L, "all", 2L));
        recorded(CANCELLED);
        assertThat(feeds.upTo(3).block(LIMIT)).isEqualTo(Map.of("bookings", 2L, "all", 3L));
        assertThat(feeds.newest("bookings")).isEqualTo(2);
        assertThat(feeds.newest("none")).isZero();
    }

    @Test
    void what_is_recorded_here_counts_before_the_log_comes_by_with_it() {
        assertThat(feeds.upTo(0).block(LIMIT)).isEmpty();
        assertThat(feeds.recorded(7, Set.of(CANCELLED, "test.Another"))).isEqualTo(Map.of("all", 7L));
        assertThat(feeds.newest("all")).isEqualTo(7);
        assertThat(feeds.newest("bookings")).isZero();
    }

    @Test
    void what_the_log_does_not_come_by_with_counts_for_all() {
        recorded(BOOKED);
        StepVerifier.withVirtualTime(() -> feeds.upTo(5))
                .thenAwait(Duration.ofSeconds(1))
                .expectNext(Map.of("bookings", 5L, "all", 5L, "none", 5L))
                .verifyComplete();
    }

    private void recorded(String type) {
        log.append(unconditional(event(type, "a=1"))).block(LIMIT);
    }
}
