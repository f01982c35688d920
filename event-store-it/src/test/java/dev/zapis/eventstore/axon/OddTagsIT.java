package dev.zapis.eventstore.axon;

import static dev.zapis.eventstore.EventSamples.BOOKED;
import static dev.zapis.eventstore.EventSamples.append;
import static dev.zapis.eventstore.EventSamples.booked;
import static dev.zapis.eventstore.EventSamples.tagged;
import static dev.zapis.eventstore.EventSamples.unconditional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.AppendConflictException;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.NotStorableException;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

@org.junit.jupiter.api.Tag("F39")
class OddTagsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String[] PARTS = {"=", "\\", "'", "\"", ",", "{", "}", "\u001e", "\n", "%", "a", "b", "Ж", "🪑"
    };

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 4);
    private final PostgresEventLog log = PostgresEventLog.open(database);

    @AfterEach
    void close() {
        log.close().then(database.close()).block(LIMIT);
        TestPostgres.drop(address);
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(LIMIT));
    }

    @Test
    void each_tag_finds_its_own_events_only() {
        List<Tag> tags = List.copyOf(tags(new Random(39), 300));
        List<NewEvent> events =
                tags.stream().map(tag -> booked(TagFormat.of(tag), "all=1")).toList();
        now(log.append(unconditional(events.toArray(NewEvent[]::new))));

        for (int i = 0; i < tags.size(); i++) {
            Criteria own = tagged(TagFormat.of(tags.get(i)));
            assertThat(positions(log, own)).as(tags.get(i).toString()).containsExactly(i + 1L);
            assertThatThrownBy(() -> now(log.append(append(own, 0, booked("other=1")))))
                    .isInstanceOfSatisfying(AppendConflictException.class, met -> assertThat(positions(log, own))
                            .containsExactly(met.position()));
            assertThat(events.get(i).tags())
                    .isEqualTo(now(log.fresh(own, 0)).events().getFirst().tags());
        }
        Criteria unknown = tagged(TagFormat.of(Tag.of("a=b", "never")));
        assertThat(now(log.append(append(unknown, 0, booked("other=1"))))).isEqualTo(tags.size() + 1L);
    }

    /** From the database: memory compares texts, and can't mix them up. */
    private static List<Long> positions(EventLog log, Criteria criteria) {
        return now(log.fresh(criteria, 0)).events().stream()
                .map(StoredEvent::position)
                .toList();
    }

    private static Set<Tag> tags(Random random, int many) {
        Set<Tag> tags = new LinkedHashSet<>(
                List.of(Tag.of("a", "b=c"), Tag.of("a=b", "c"), Tag.of("cmd", "tap"), Tag.of("\\cmd", "tap")));
        tags.add(Tag.of("long", noise(random, 1_000)));
        while (tags.size() < many) {
            tags.add(Tag.of(text(random), text(random)));
        }
        return tags;
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int left = random.nextInt(5); left > 0; left--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    /** What can't be compressed. */
    private static String noise(Random random, int letters) {
        return random.ints(letters, 'Ā', 'ÿ' + 0x600)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=\u0000", "a=\u001f", "a=\ud800", "\udc00=a", ""})
    void what_no_text_can_hold_is_refused_by_name(String tag) {
        assertThatThrownBy(() -> now(log.append(unconditional(booked(tag))))).isInstanceOf(NotStorableException.class);
        assertThatThrownBy(() -> now(log.source(tagged(tag)))).isInstanceOf(NotStorableException.class);
        assertThatThrownBy(() -> now(log.fresh(tagged(tag), 0))).isInstanceOf(NotStorableException.class);
        assertThat(now(log.head())).isZero();
    }

    @Test
    void the_longest_tag_is_stored_and_a_longer_one_refused_by_name() {
        int most = 2_600 - BOOKED.length() - "a=".length();
        var random = new Random(39);
        List<String> longest = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            longest.add("a=" + noise(random, most / 2));
        }
        now(log.append(unconditional(booked(longest.toArray(String[]::new)))));
        longest.forEach(tag -> assertThat(positions(log, tagged(tag))).containsExactly(1L));

        assertThatThrownBy(() -> now(log.append(unconditional(booked("a=" + noise(random, 1_300))))))
                .isInstanceOf(NotStorableException.class)
                .hasMessageContaining("2,602 bytes")
                .hasMessageEndingWith(": a");
        assertThat(now(log.head())).isEqualTo(1);
    }
}
