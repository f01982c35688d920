package dev.zapis.eventstore;

import static dev.zapis.eventstore.EventSamples.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What every event log does with what is appended and asked. Each test meets an empty log. */
interface EventLogContract {

    Duration LIMIT = Duration.ofSeconds(60);

    EventLog log();

    default <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(LIMIT));
    }

    default Mono<AppendConflictException> conflictOf(Append append) {
        return log().append(append)
                .<AppendConflictException>handle((position, sink) ->
                        sink.error(new AssertionError("appended at " + position + " against its condition")))
                .onErrorResume(AppendConflictException.class, Mono::just);
    }

    @Test
    default void an_empty_log_has_head_0_and_a_marker_all_the_same() {
        assertThat(now(log().head())).isZero();
        assertThat(now(log().source(tagged("desk=1")))).isEqualTo(new SourcingResult(0, List.of()));
    }

    @Test
    default void positions_are_1_2_3_without_gaps_even_after_a_refusal() {
        assertThat(now(log().append(unconditional(booked("a=1"), booked("a=2")))))
                .isEqualTo(2);
        now(conflictOf(append(tagged("a=1"), 0, booked("a=1"))));
        assertThat(now(log().append(unconditional(booked("a=3"))))).isEqualTo(3);
        assertThat(now(log().head())).isEqualTo(3);
    }

    @Test
    default void an_event_comes_back_as_it_was_appended() {
        var event = booked("desk=1", "person=anna");
        now(log().append(unconditional(event)));
        var stored = now(log().source(tagged("desk=1"))).events().getFirst();
        assertThat(stored)
                .extracting(StoredEvent::position, StoredEvent::id, StoredEvent::type, StoredEvent::version)
                .containsExactly(1L, event.id(), BOOKED, "1");
        assertThat(stored.payload()).isEqualTo(event.payload());
        assertThat(stored.metadata()).isEqualTo(event.metadata());
        assertThat(stored.tags()).containsExactlyInAnyOrder("desk=1", "person=anna");
        assertThat(stored.subject()).isNull();
        assertThat(stored.key()).isNull();
    }

    @Test
    default void an_event_keeps_the_time_that_it_had_and_has_the_logs_own_beside_it() {
        var began = Instant.now().minusSeconds(60);
        var longAgo = Instant.parse("1969-07-20T20:17:40.123456Z");
        now(log().append(unconditional(booked("a=1"), at(longAgo.plusNanos(789), "a=1"))));
        now(log().append(unconditional(at(longAgo, "a=1"))));
        var events = now(log().source(tagged("a=1"))).events();
        assertThat(events.getFirst().at()).isEqualTo(events.getFirst().recordedAt());
        assertThat(events.subList(1, 3)).extracting(StoredEvent::at).containsOnly(longAgo);
        assertThat(events).extracting(StoredEvent::recordedAt).allMatch(began::isBefore);
    }

    @Test
    default void an_id_that_another_event_has_is_refused_by_name_and_leaves_nothing() {
        var event = booked("a=1");
        now(log().append(unconditional(event)));
        StepVerifier.create(log().append(unconditional(booked("a=2"), event)))
                .expectErrorSatisfies(refused -> assertThat(refused)
                        .isInstanceOfSatisfying(DuplicateEventIdException.class, duplicate -> assertThat(duplicate.id())
                                .isEqualTo(event.id().toString())))
                .verify(LIMIT);
        StepVerifier.create(log().append(unconditional(event)))
                .expectError(DuplicateEventIdException.class)
                .verify(LIMIT);
        assertThat(now(log().head())).isEqualTo(1);
    }

    @Test
    default void sourcing_wants_all_tags_of_an_item_and_one_of_its_types() {
        now(log().append(unconditional(
                booked("desk=1", "day=mon"),
                booked("desk=1"),
                event(CANCELLED, "desk=1", "day=mon"),
                booked("day=mon"))));
        assertThat(positions(tagged("desk=1", "day=mon"))).containsExactly(1L, 3L);
        assertThat(positions(taggedAndTyped("desk=1", BOOKED))).containsExactly(1L, 2L);
        assertThat(positions(typed(CANCELLED))).containsExactly(3L);
        assertThat(positions(typed(BOOKED, CANCELLED))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(positions(everything())).containsExactly(1L, 2L, 3L, 4L);
        assertThat(positions(nothing())).isEmpty();
        assertThat(positions(tagged("desk=1", "day=tue"))).isEmpty();
    }

    @Test
    default void an_event_that_matches_two_items_comes_once_and_in_order() {
        now(log().append(unconditional(booked("b=1"), booked("a=1", "b=1"), booked("a=1"))));
        var either = new Criteria(
                List.of(new Criterion(Set.of("a=1"), Set.of()), new Criterion(Set.of("b=1"), Set.of(BOOKED))));
        assertThat(positions(either)).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void the_marker_is_the_head_of_the_whole_log() {
        now(log().append(unconditional(booked("a=1"), booked("b=1"), booked("c=1"))));
        assertThat(now(log().source(tagged("a=1"))).head()).isEqualTo(3);
        assertThat(now(log().source(tagged("unknown=1"))).head()).isEqualTo(3);
    }

    @Test
    default void tags_are_any_text() {
        for (var odd : List.of("q=\"\\'", "c=,{}", "n=NULL", "e=", "s= a  b ", "u=Запись 🪑", "p=%_*")) {
            now(log().append(unconditional(booked(odd, "other=" + odd))));
            assertThat(now(log().source(tagged(odd))).events()).as(odd).hasSize(1);
            now(conflictOf(append(tagged("other=" + odd), 0, booked(odd))));
        }
    }

    @Test
    default void a_data_key_is_stored_with_the_events_that_need_it() {
        var key = new DataKey("anna", "wrapped".getBytes(UTF_8));
        now(log().append(new Append(List.of(booked("a=1", key)), nothing(), 0, List.of(key))));
        assertThat(now(log().dataKey("anna"))).isEqualTo(key.wrapped());
        var stored = now(log().source(tagged("a=1"))).events().getFirst();
        assertThat(stored.subject()).isEqualTo("anna");
        assertThat(stored.key()).isEqualTo(key.wrapped());
        StepVerifier.create(log().dataKey("boris")).expectComplete().verify(LIMIT);
    }

    @Test
    default void a_second_data_key_for_one_person_is_a_conflict_and_leaves_nothing() {
        var first = new DataKey("anna", new byte[] {1});
        var second = new DataKey("anna", new byte[] {2});
        now(log().append(new Append(List.of(booked("a=1", first)), nothing(), 0, List.of(first))));
        now(conflictOf(new Append(List.of(booked("a=2", second)), nothing(), 0, List.of(second))));
        assertThat(now(log().dataKey("anna"))).isEqualTo(first.wrapped());
        assertThat(now(log().head())).isEqualTo(1);
    }

    @Test
    default void an_append_of_nothing_is_refused() {
        StepVerifier.create(log().append(unconditional()))
                .expectError(IllegalArgumentException.class)
                .verify(LIMIT);
    }

    private List<Long> positions(Criteria criteria) {
        return now(log().source(criteria)).events().stream()
                .map(StoredEvent::position)
                .toList();
    }
}
