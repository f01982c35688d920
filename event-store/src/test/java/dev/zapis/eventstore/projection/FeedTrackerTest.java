package dev.zapis.eventstore.projection;

import static dev.zapis.eventstore.EventSamples.BOOKED;
import static dev.zapis.eventstore.EventSamples.CANCELLED;
import static dev.zapis.eventstore.EventSamples.event;
import static dev.zapis.eventstore.EventSamples.unconditional;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.InMemoryEventLog;
import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class FeedTrackerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicReference<UnaryOperator<Flux<StoredEvent>>> trouble =
            new AtomicReference<>(UnaryOperator.identity());
    private final FeedTracker feeds = new FeedTracker(
            new Troubled(),
            head -> Mono.just(Map.of(BOOKED, head)),
            List.of(fedBy("bookings", BOOKED), fedBy("all", BOOKED, CANCELLED), fedBy("none", "test.Other")),
            Duration.ofMillis(40));

    /** A log whose first stream is not as it should be. */
    private final class Troubled implements EventLog {

        @Override
        public Flux<StoredEvent> tail(long after) {
            Flux<StoredEvent> tail = log.tail(after);
            return opened.getAndIncrement() == 0 ? trouble.get().apply(tail) : tail;
        }

        @Override
        public Mono<Long> append(Append append) {
            return log.append(append);
        }

        @Override
        public Mono<SourcingResult> source(Criteria criteria, long after) {
            return log.source(criteria, after);
        }

        @Override
        public Mono<Long> head() {
            return log.head();
        }

        @Override
        public Mono<byte[]> dataKey(String subject) {
            return log.dataKey(subject);
        }
    }

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

    /** The tracker begins at the first booking; the second comes while the stream that it has is in trouble. */
    private void learnsInSpiteOf(UnaryOperator<Flux<StoredEvent>> which) {
        trouble.set(which);
        var learnt = new CompletableFuture<Long>();
        feeds.whenFed(() -> {
            if (feeds.known() == 2) learnt.complete(feeds.newest("bookings"));
        });
        recorded(BOOKED);
        assertThat(feeds.upTo(1).block(LIMIT)).isEqualTo(Map.of("bookings", 1L, "all", 1L));
        recorded(BOOKED);
        assertThat(learnt.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join()).isEqualTo(2);
    }

    @Test
    void a_stream_that_fails_is_opened_anew() {
        learnsInSpiteOf(tail -> tail.map(event -> {
            throw new IllegalStateException("no connection");
        }));
    }

    @Test
    void a_stream_that_ends_is_opened_anew() {
        learnsInSpiteOf(tail -> Flux.empty());
    }

    @Test
    void a_stream_that_tells_nothing_while_the_log_goes_on_is_opened_anew() {
        learnsInSpiteOf(tail -> Flux.never());
    }

    @Test
    void all_who_want_to_hear_of_it_do() {
        List<String> heard = new ArrayList<>();
        feeds.whenFed(() -> heard.add("one"));
        feeds.whenFed(() -> heard.add("other"));
        feeds.recorded(1, Set.of(BOOKED));
        assertThat(heard).containsExactly("one", "other");
    }

    private void recorded(String type) {
        log.append(unconditional(event(type, "a=1"))).block(LIMIT);
    }
}
