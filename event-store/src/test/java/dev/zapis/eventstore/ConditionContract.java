package dev.zapis.eventstore;

import static dev.zapis.eventstore.EventSamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When an append's condition holds and when it does not. */
@Tag("F3")
interface ConditionContract extends EventLogContract {

    @Test
    default void several_events_of_one_append_never_contradict_themselves() {
        assertThat(now(log().append(append(tagged("a=1"), 0, booked("a=1"), booked("a=1"), booked("a=1")))))
                .isEqualTo(3);
    }

    @Test
    default void marker_0_on_an_empty_log_holds_once() {
        now(log().append(append(tagged("a=1"), 0, booked("a=1"))));
        assertThat(now(conflictOf(append(tagged("a=1"), 0, booked("a=1")))).position())
                .isEqualTo(1);
    }

    @Test
    default void everything_contradicts_after_any_event() {
        now(log().append(append(everything(), 0, booked("a=1"))));
        assertThat(now(conflictOf(append(everything(), 0, booked("b=1")))).position())
                .isEqualTo(1);
        assertThat(now(log().append(append(everything(), 1, booked("b=1"))))).isEqualTo(2);
    }

    @Test
    default void types_alone_contradict() {
        now(log().append(unconditional(booked("a=1"))));
        assertThat(now(log().append(append(typed(CANCELLED), 0, booked("a=2")))))
                .isEqualTo(2);
        assertThat(now(conflictOf(append(typed(CANCELLED, BOOKED), 0, booked("a=3"))))
                        .position())
                .isEqualTo(1);
        assertThat(now(log().append(append(typed(BOOKED), 2, booked("a=3"))))).isEqualTo(3);
    }

    @Test
    default void tags_alone_contradict_when_all_are_there() {
        now(log().append(unconditional(booked("a=1", "b=1"), booked("a=2"), booked("b=2"))));
        now(conflictOf(append(tagged("a=1", "b=1"), 0, booked("c=1"))));
        assertThat(now(log().append(append(tagged("a=2", "b=2"), 0, booked("c=1")))))
                .isEqualTo(4);
    }

    @Test
    default void tag_and_type_together_contradict() {
        now(log().append(unconditional(booked("a=1"))));
        now(conflictOf(append(taggedAndTyped("a=1", BOOKED), 0, booked("a=1"))));
        assertThat(now(log().append(append(taggedAndTyped("a=1", CANCELLED), 0, booked("a=1")))))
                .isEqualTo(2);
    }

    @Test
    default void any_item_is_enough_to_contradict() {
        now(log().append(unconditional(booked("a=1"))));
        var either =
                new Criteria(List.of(new Criterion(Set.of("z=1"), Set.of()), new Criterion(Set.of("a=1"), Set.of())));
        now(conflictOf(append(either, 0, booked("a=2"))));
    }

    @Test
    default void what_was_known_does_not_contradict() {
        now(log().append(unconditional(booked("a=1"), booked("b=1"))));
        assertThat(now(log().append(append(tagged("a=1"), 1, booked("a=1"))))).isEqualTo(3);
        assertThat(now(log().append(append(tagged("b=1"), 3, booked("b=1"))))).isEqualTo(4);
    }

    @Test
    default void a_rare_tag_beside_a_frequent_one_is_found() {
        now(log().append(unconditional(frequent())));
        now(log().append(unconditional(booked("hot=1", "rare=1"))));
        now(log().append(unconditional(frequent())));
        assertThat(now(conflictOf(append(tagged("hot=1", "rare=1"), 0, booked("x=1"))))
                        .position())
                .isEqualTo(51);
        assertThat(now(log().append(append(tagged("hot=1", "rare=1"), 51, booked("x=1")))))
                .isEqualTo(102);
    }

    @Test
    default void a_tag_that_comes_once_contradicts_wherever_it_stands() {
        now(log().append(unconditional(booked("cmd=1", "a=1"))));
        now(log().append(unconditional(booked("a=2"))));
        assertThat(now(conflictOf(once("cmd=1", 2))).position()).isEqualTo(1);
        assertThat(now(log().append(once("cmd=2", 2)))).isEqualTo(3);
        assertThat(now(conflictOf(once("cmd=2", 3))).position()).isEqualTo(3);
    }

    private static Append once(String tag, long after) {
        return new Append(List.of(booked(tag, "a=3")), nothing(), after, Set.of(tag), List.of());
    }

    private static NewEvent[] frequent() {
        return IntStream.range(0, 50).mapToObj(i -> booked("hot=1")).toArray(NewEvent[]::new);
    }
}
