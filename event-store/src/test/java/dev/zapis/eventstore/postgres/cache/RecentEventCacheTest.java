package dev.zapis.eventstore.postgres.cache;

import static dev.zapis.eventstore.EventSamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentEventCacheTest {

    private static final long PLENTY = 1L << 30;

    @Test
    void it_answers_as_a_plain_search_of_the_newest_events_would() {
        for (int seed = 0; seed < 2_000; seed++) {
            new Model(seed).run();
        }
    }

    @Test
    void what_comes_after_a_gap_waits_for_it_and_what_is_known_is_ignored() {
        var cache = new RecentEventCache(10, PLENTY);
        assertThat(cache.add(events(1, 3))).isTrue();
        assertThat(cache.add(events(5, 6))).isFalse();
        assertThat(cache.head()).isEqualTo(3);
        assertThat(cache.conflict(everything(), 3)).isZero();
        assertThat(cache.add(events(2, 4))).isTrue();
        assertThat(cache.head()).isEqualTo(6);
        assertThat(positions(cache.page(0, 10))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void the_oldest_leave_when_there_are_too_many_bytes() {
        var cache = new RecentEventCache(1_000, 10_000);
        cache.add(events(1, 100));
        assertThat(cache.floor()).isGreaterThan(80);
        assertThat(cache.page(cache.floor(), 100)).hasSize((int) (100 - cache.floor()));
        assertThat(cache.conflict(everything(), 0)).isEqualTo(RecentEventCache.UNKNOWN);
        assertThat(cache.source(everything(), 0)).isNull();
    }

    @Test
    void begun_anew_it_knows_nothing_below_and_goes_on_from_there() {
        var cache = new RecentEventCache(10, PLENTY);
        cache.add(events(1, 3));
        cache.restart(100);
        assertThat(cache.floor()).isEqualTo(100);
        assertThat(cache.once(Set.of("all=1"))).isZero();
        assertThat(cache.add(events(101, 101))).isTrue();
        assertThat(cache.conflict(tagged("all=1"), 100)).isEqualTo(101);
    }

    @Test
    void ended_it_answers_nothing() {
        var cache = new RecentEventCache(10, PLENTY);
        cache.add(events(1, 3));
        cache.end();
        assertThat(cache.source(everything(), 3)).isNull();
        assertThat(cache.page(0, 10)).isEmpty();
        assertThat(cache.conflict(everything(), 0)).isEqualTo(RecentEventCache.UNKNOWN);
        assertThat(cache.add(events(4, 4))).isFalse();
    }

    @Test
    void a_destroyed_key_is_forgotten_and_others_stay() {
        var cache = new RecentEventCache(10, PLENTY);
        cache.add(List.of(sealed(1, "anna"), sealed(2, "boris")));
        cache.forget("anna");
        assertThat(cache.page(0, 10).getFirst().key()).isNull();
        assertThat(cache.page(0, 10).getLast().key()).isNotNull();
    }

    /** Every event has the tag: whoever is not told that events left must see them all. */
    @Test
    void readers_beside_a_writer_never_miss_an_event_unnoticed() {
        var cache = new RecentEventCache(64, PLENTY);
        var readers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.runAsync(() -> readUntil(cache, 200_000)))
                .toList();
        for (long position = 1; position <= 200_000; position++) {
            cache.add(events(position, position));
        }
        readers.forEach(CompletableFuture::join);
    }

    private static void readUntil(RecentEventCache cache, long end) {
        for (long head = cache.head(); head < end; head = cache.head()) {
            long after = Math.max(0, head - 60);
            var sourced = cache.source(tagged("all=1"), after);
            if (sourced != null) {
                assertThat(positions(sourced.events()))
                        .isEqualTo(LongStream.rangeClosed(after + 1, sourced.head())
                                .boxed()
                                .toList());
            }
            long conflict = cache.conflict(tagged("all=1"), after);
            if (after < head && conflict != RecentEventCache.UNKNOWN) {
                assertThat(conflict).isEqualTo(after + 1);
            }
        }
    }

    private static List<StoredEvent> events(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(position -> stored(position, BOOKED, Set.of("all=1", "own=" + position)))
                .toList();
    }

    private static StoredEvent stored(long position, String type, Set<String> tags) {
        return new StoredEvent(
                position, new UUID(0, position), type, "1", new byte[20], new byte[2], Instant.EPOCH, tags, null, null);
    }

    private static StoredEvent sealed(long position, String subject) {
        return new StoredEvent(
                position,
                new UUID(0, position),
                BOOKED,
                "1",
                new byte[20],
                new byte[2],
                Instant.EPOCH,
                Set.of("a=1"),
                subject,
                new byte[] {1});
    }

    private static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }

    /** All events ever added, searched one by one. */
    private static final class Model {

        private final Random random;
        private final int capacity;
        private final RecentEventCache cache;
        private final List<StoredEvent> all = new ArrayList<>();

        Model(int seed) {
            this.random = new Random(seed);
            this.capacity = 1 + random.nextInt(40);
            this.cache = new RecentEventCache(capacity, PLENTY);
        }

        void run() {
            for (int step = 0; step < 30; step++) {
                addSome();
                compare(criteria(), random.nextInt(all.size() + 1));
            }
        }

        private void addSome() {
            var next = new ArrayList<StoredEvent>();
            for (int i = 0; i <= random.nextInt(8); i++) {
                next.add(stored(all.size() + 1L, random.nextBoolean() ? BOOKED : CANCELLED, tags()));
                all.add(next.getLast());
            }
            assertThat(cache.add(next)).isTrue();
        }

        private void compare(Criteria criteria, long after) {
            long floor = Math.max(0, all.size() - capacity);
            assertThat(cache.floor()).isEqualTo(floor);
            var once = Set.of("t=" + random.nextInt(6));
            assertThat(cache.once(once)).isEqualTo(first(once, floor));
            if (after < floor) {
                assertThat(cache.conflict(criteria, after)).isEqualTo(RecentEventCache.UNKNOWN);
                assertThat(cache.source(criteria, after)).isNull();
                return;
            }
            var matching = all.subList((int) after, all.size()).stream()
                    .filter(event -> criteria.matches(event.type(), event.tags()))
                    .toList();
            assertThat(cache.source(criteria, after)).isEqualTo(new SourcingResult(all.size(), matching));
            assertThat(cache.conflict(criteria, after))
                    .isEqualTo(matching.isEmpty() ? 0 : matching.getFirst().position());
        }

        private long first(Set<String> once, long floor) {
            return all.stream()
                    .filter(event -> event.position() > floor && event.tags().containsAll(once))
                    .mapToLong(StoredEvent::position)
                    .findFirst()
                    .orElse(0);
        }

        private Criteria criteria() {
            return new Criteria(IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> new Criterion(tags(), types()))
                    .toList());
        }

        private Set<String> types() {
            return switch (random.nextInt(4)) {
                case 0 -> Set.of(BOOKED);
                case 1 -> Set.of(BOOKED, CANCELLED);
                case 2 -> Set.of("test.Unknown");
                default -> Set.of();
            };
        }

        private Set<String> tags() {
            int first = random.nextInt(6);
            return switch (random.nextInt(3)) {
                case 0 -> Set.of("t=" + first);
                case 1 -> Set.of("t=" + first, "t=" + (first + 1) % 6);
                default -> Set.of();
            };
        }
    }
}
