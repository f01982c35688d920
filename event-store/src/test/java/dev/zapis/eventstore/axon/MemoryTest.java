package dev.zapis.eventstore.axon;

import static dev.zapis.eventstore.axon.CourseSamples.SEATS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.axon.CourseSamples.Course;
import dev.zapis.eventstore.axon.CourseSamples.Full;
import dev.zapis.eventstore.axon.CourseSamples.GiveUpSeat;
import dev.zapis.eventstore.axon.CourseSamples.HasSeat;
import dev.zapis.eventstore.axon.CourseSamples.NoSeat;
import dev.zapis.eventstore.axon.CourseSamples.TakeSeat;
import dev.zapis.eventstore.axon.CourseSamples.TakeSeatAndThinkBetterOfIt;
import dev.zapis.eventstore.axon.CourseSamples.TakeSeatWaiting;
import dev.zapis.eventstore.axon.CourseSamples.ThoughtBetter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.core.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a command that is decided from memory may cost, and what it must never do. */
@Tag("F1")
class MemoryTest {

    private static final String YOGA = "yoga";

    private final FakeEventLog database = new FakeEventLog();
    private final CourseOffice here = new CourseOffice(database);
    private final CourseOffice there = new CourseOffice(database);

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void a_course_of_ten_thousand_is_folded_once() {
        for (int i = 0; i < 10_000; i++) {
            database.record("zapis.test.SeatTaken", YOGA, "person-" + i);
        }
        assertThat(here.tell(new TakeSeat(YOGA, "first", 20_000))).isInstanceOf(Message.class);
        int folded = Course.FOLDED.get();

        for (int i = 0; i < 50; i++) {
            assertThat(here.tell(new TakeSeat(YOGA, "later-" + i, 20_000))).isInstanceOf(Message.class);
        }

        assertThat(Course.FOLDED.get() - folded).isLessThanOrEqualTo(50 * 2);
    }

    @Test
    void a_refusal_from_old_memory_is_a_booking_when_another_instance_has_made_room() {
        there.tell(new TakeSeat(YOGA, "anna", 1));
        assertThat(here.tell(new TakeSeat(YOGA, "boris", 1))).isInstanceOf(Full.class);
        here.log.stopMemoryAt(1);
        there.tell(new GiveUpSeat(YOGA, "anna"));

        assertThat(here.tell(new TakeSeat(YOGA, "boris", 1))).isInstanceOf(Message.class);
        assertThat(database.events()).hasSize(3);
    }

    @Test
    void a_booking_from_old_memory_is_refused_when_another_instance_was_first() {
        here.tell(new TakeSeat(YOGA, "anna", 2));
        here.log.stopMemoryAt(1);
        there.tell(new TakeSeat(YOGA, "boris", 2));

        assertThat(here.tell(new TakeSeat(YOGA, "vera", 2))).isInstanceOf(Full.class);
        assertThat(database.events()).hasSize(2);
    }

    @Test
    void a_rule_over_two_things_holds_when_memory_is_old_in_the_one_only() {
        here.tell(new TakeSeat(YOGA, "anna", SEATS));
        here.tell(new GiveUpSeat(YOGA, "anna"));
        here.log.stopMemoryAt(2);
        there.tell(new TakeSeat(YOGA, "anna", SEATS));

        assertThat(here.tell(new TakeSeat(YOGA, "anna", SEATS))).isInstanceOf(Full.class);
        assertThat(database.events()).hasSize(3);
    }

    @Test
    @Tag("F30")
    void a_command_told_again_long_after_is_known_even_where_memory_would_refuse_it() {
        there.tell(new TakeSeat(YOGA, "anna", SEATS), "tap");
        here.log.stopMemoryAt(1);

        assertThat(here.tell(new TakeSeat(YOGA, "anna", SEATS), "tap")).isInstanceOf(AlreadyAppendedException.class);
        here.log.stopMemoryAt(0);
        assertThat(here.tell(new TakeSeat(YOGA, "anna", SEATS), "tap")).isInstanceOf(AlreadyAppendedException.class);
        assertThat(database.events()).hasSize(1);
    }

    @Test
    void an_answer_that_records_nothing_is_checked_as_a_refusal_is() {
        assertThat(answer(here, new HasSeat(YOGA, "anna"))).isEqualTo("none");
        here.log.stopMemoryAt(0);
        there.tell(new TakeSeat(YOGA, "anna", SEATS));

        assertThat(answer(here, new HasSeat(YOGA, "anna"))).isEqualTo("seat");
    }

    @Test
    void a_refusal_that_rests_on_all_there_is_isnt_decided_twice() {
        here.tell(new TakeSeat(YOGA, "anna", 1));
        here.log.freshlyAsked.set(0);

        assertThat(here.tell(new TakeSeat(YOGA, "boris", 1))).isInstanceOf(Full.class);

        assertThat(here.log.freshlyAsked).hasValue(1);
    }

    @Test
    void a_crowd_that_is_refused_costs_a_few_questions() {
        here.tell(new TakeSeat(YOGA, "anna", 1));
        here.log.freshlyAsked.set(0);

        List<CompletableFuture<Object>> crowd = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            crowd.add(here.asyncTell(
                    new TakeSeat(YOGA, "person-" + i, 1), UUID.randomUUID().toString()));
        }

        assertThat(crowd)
                .allSatisfy(one -> assertThat(one.get(60, TimeUnit.SECONDS)).isInstanceOf(Full.class));
        assertThat(here.log.freshlyAsked).hasValueLessThan(500);
        assertThat(database.events()).hasSize(1);
    }

    @Test
    void a_state_that_knows_more_than_its_criteria_is_remembered_by_itself() {
        here.tell(new TakeSeat(YOGA, "anna", SEATS));

        assertThat(here.tell(new GiveUpSeat(YOGA, "boris"))).isInstanceOf(NoSeat.class);
        assertThat(here.tell(new GiveUpSeat(YOGA, "anna"))).isInstanceOf(Message.class);
    }

    @Test
    void what_a_failed_command_would_have_recorded_is_not_remembered() {
        assertThat(here.tell(new TakeSeatAndThinkBetterOfIt(YOGA, "anna"))).isInstanceOf(ThoughtBetter.class);

        assertThat(answer(here, new HasSeat(YOGA, "anna"))).isEqualTo("none");
    }

    @Test
    void a_crowd_before_two_instances_gets_exactly_the_seats_and_everybody_an_answer() {
        List<CompletableFuture<Object>> crowd = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            CourseOffice office = i % 2 == 0 ? here : there;
            crowd.add(office.asyncTell(new TakeSeat(YOGA, "person-" + i, SEATS), "tap-" + i));
        }

        List<Object> answers = crowd.stream().map(CompletableFuture::join).toList();

        assertThat(answers).filteredOn(Message.class::isInstance).hasSize(SEATS);
        assertThat(answers).filteredOn(answer -> !(answer instanceof Message)).allSatisfy(answer -> assertThat(answer)
                .isInstanceOf(Full.class));
        assertThat(database.events()).hasSize(SEATS);
    }

    @Test
    void a_handler_that_waits_for_what_it_asks_for_is_not_held_up_by_a_queue() {
        database.beforeNextAppend(() -> database.record("zapis.test.SeatTaken", YOGA, "anna"));
        assertThat(here.tell(new TakeSeat(YOGA, "boris", SEATS))).isInstanceOf(Message.class);
        assertThat(here.log.appends).as("there was a conflict").hasValue(2);

        assertThat(here.tell(new TakeSeatWaiting(YOGA, "vera"))).isInstanceOf(Message.class);
        assertThat(database.events()).hasSize(3);
    }

    private static @Nullable String answer(CourseOffice office, Object command) {
        return ((Message) office.tell(command)).payloadAs(String.class);
    }
}
