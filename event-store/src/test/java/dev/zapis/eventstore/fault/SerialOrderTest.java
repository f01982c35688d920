package dev.zapis.eventstore.fault;

import static dev.zapis.eventstore.EventSamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.fault.Outcome.Failed;
import dev.zapis.eventstore.fault.Outcome.Recorded;
import dev.zapis.eventstore.fault.Outcome.Refused;
import dev.zapis.eventstore.fault.Outcome.Unknown;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F26")
class SerialOrderTest {

    private static final NewEvent ANNA = booked("slot=1", "person=anna");
    private static final NewEvent BORIS = booked("slot=1", "person=boris");
    private static final NewEvent CLARA = booked("slot=2", "person=clara");

    @Test
    void a_winner_and_a_loser_of_one_race_are_in_order() {
        accepted(
                List.of(
                        attempt(append(tagged("slot=1"), 0, ANNA), 1, 4, new Recorded(1)),
                        attempt(append(tagged("slot=1"), 0, BORIS), 2, 5, new Refused(1))),
                ANNA);
    }

    @Test
    void what_was_never_answered_may_be_there_or_not() {
        var unanswered = attempt(unconditional(ANNA, BORIS), 1, Attempt.NEVER, new Unknown());
        accepted(List.of(unanswered), ANNA, BORIS);
        accepted(List.of(unanswered));
    }

    @Test
    void callers_at_the_same_time_may_come_in_any_order() {
        accepted(List.of(recorded(CLARA, 1, 9, 2), recorded(ANNA, 2, 8, 1)), ANNA, CLARA);
    }

    @Test
    void a_lost_event_is_noticed() {
        rejected("recorded, but not at", List.of(recorded(ANNA, 1, 2, 1)));
    }

    @Test
    void an_event_at_another_place_than_answered_is_noticed() {
        rejected("recorded, but not at", List.of(recorded(ANNA, 1, 9, 1), recorded(CLARA, 1, 9, 1)), ANNA, CLARA);
    }

    @Test
    void a_doubled_event_is_noticed() {
        rejected("recorded twice", List.of(attempt(unconditional(ANNA), 1, 9, new Unknown())), ANNA, ANNA);
    }

    @Test
    void an_event_from_nowhere_is_noticed() {
        rejected("appended by nobody", List.of(), ANNA);
    }

    @Test
    void half_an_append_is_noticed() {
        rejected("half there", List.of(attempt(unconditional(ANNA, BORIS), 1, 9, new Unknown())), ANNA);
    }

    @Test
    void an_append_in_pieces_or_turned_round_is_noticed() {
        var both = attempt(unconditional(ANNA, BORIS), 1, 9, new Unknown());
        var other = attempt(unconditional(CLARA), 1, 9, new Unknown());
        rejected("not in one piece", List.of(both, other), ANNA, CLARA, BORIS);
        rejected("not in one piece", List.of(both, other), BORIS, ANNA, CLARA);
    }

    @Test
    void a_failure_that_happened_all_the_same_is_noticed() {
        rejected("failed, but there", List.of(attempt(unconditional(ANNA), 1, 9, new Failed("lock timeout"))), ANNA);
    }

    @Test
    void a_refusal_that_happened_all_the_same_is_noticed() {
        rejected(
                "refused, but there",
                List.of(recorded(ANNA, 1, 2, 1), attempt(append(tagged("slot=1"), 0, BORIS), 1, 9, new Refused(1))),
                ANNA,
                BORIS);
    }

    @Test
    void a_double_booking_is_noticed() {
        rejected(
                "in spite of position 1",
                List.of(
                        attempt(append(tagged("slot=1"), 0, ANNA), 1, 9, new Recorded(1)),
                        attempt(append(tagged("slot=1"), 0, BORIS), 1, 9, new Recorded(2))),
                ANNA,
                BORIS);
    }

    @Test
    void write_skew_is_noticed() {
        rejected(
                "in spite of position 1",
                List.of(
                        attempt(append(tagged("slot=2"), 0, ANNA), 1, 9, new Recorded(1)),
                        attempt(append(tagged("slot=1"), 0, CLARA), 1, 9, new Recorded(2))),
                ANNA,
                CLARA);
    }

    @Test
    void a_repeated_command_is_noticed_however_late_its_state_was_read() {
        var first = recorded(booked("command=7"), 1, 2, 1);
        var again = new Append(List.of(booked("command=7")), nothing(), 1, Set.of("command=7"), List.of());
        rejected(
                "in spite of position 1",
                List.of(first, attempt(again, 3, 4, new Recorded(2))),
                event(first.request()),
                event(again));
    }

    @Test
    void a_refusal_without_a_reason_is_noticed() {
        var refused = append(tagged("slot=1"), 1, BORIS);
        var before = recorded(ANNA, 1, 2, 1);
        var unrelated = recorded(CLARA, 3, 4, 2);
        for (long reason : new long[] {1, 2, 3}) {
            rejected(
                    "refused without a reason",
                    List.of(before, unrelated, attempt(refused, 5, 6, new Refused(reason))),
                    ANNA,
                    CLARA);
        }
    }

    @Test
    void an_answer_that_a_later_caller_does_not_see_is_noticed() {
        rejected(
                "begun after position 2 was seen",
                List.of(recorded(ANNA, 1, 2, 2), recorded(CLARA, 3, 4, 1)),
                CLARA,
                ANNA);
    }

    @Test
    void an_event_that_appears_below_a_head_that_was_seen_is_noticed() {
        var attempts = List.of(recorded(ANNA, 1, 9, 2), recorded(CLARA, 5, 9, 1));
        assertThat(contradictions(attempts, look(3, 2, ANNA), CLARA, ANNA))
                .anyMatch(what -> what.startsWith("begun after position 2 was seen"));
    }

    @Test
    void a_read_that_misses_or_invents_something_is_noticed() {
        var attempts = List.of(recorded(ANNA, 1, 2, 1), recorded(BORIS, 3, 4, 2));
        assertThat(contradictions(attempts, look(9, 2, ANNA, BORIS), ANNA, BORIS))
                .isEmpty();
        assertThat(contradictions(attempts, look(9, 1, ANNA), ANNA, BORIS)).isEmpty();
        assertThat(contradictions(attempts, look(9, 2, ANNA), ANNA, BORIS)).isNotEmpty();
        assertThat(contradictions(attempts, look(9, 1, ANNA, BORIS), ANNA, BORIS))
                .isNotEmpty();
        assertThat(contradictions(attempts, look(9, 3, ANNA, BORIS), ANNA, BORIS))
                .isNotEmpty();
    }

    private static void accepted(List<Attempt> attempts, NewEvent... log) {
        assertThat(contradictions(attempts, List.of(), log)).isEmpty();
    }

    private static void rejected(String why, List<Attempt> attempts, NewEvent... log) {
        assertThat(contradictions(attempts, List.of(), log)).anyMatch(what -> what.contains(why));
    }

    private static List<String> contradictions(List<Attempt> attempts, List<Look> looks, NewEvent... log) {
        return SerialOrder.contradictions(attempts, looks, ids(log));
    }

    private static Attempt recorded(NewEvent event, long begun, long ended, long position) {
        return attempt(unconditional(event), begun, ended, new Recorded(position));
    }

    private static Attempt attempt(Append request, long begun, long ended, Outcome outcome) {
        return new Attempt(request, begun, ended, outcome);
    }

    private static List<Look> look(long ended, long head, NewEvent... seen) {
        return List.of(new Look(tagged("slot=1"), 0, new Look.Seen(head, ids(seen)), 0, ended));
    }

    private static NewEvent event(Append append) {
        return append.events().getFirst();
    }

    private static List<UUID> ids(NewEvent... events) {
        return Stream.of(events).map(NewEvent::id).toList();
    }
}
