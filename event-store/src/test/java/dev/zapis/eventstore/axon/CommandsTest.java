package dev.zapis.eventstore.axon;

import static dev.zapis.eventstore.axon.DeskSamples.DOOR;
import static dev.zapis.eventstore.axon.DeskSamples.MONDAY;
import static dev.zapis.eventstore.axon.DeskSamples.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.zapis.eventstore.OverloadedException;
import dev.zapis.eventstore.axon.DeskSamples.BookDesk;
import dev.zapis.eventstore.axon.DeskSamples.BookTwice;
import dev.zapis.eventstore.axon.DeskSamples.LookAtDesk;
import dev.zapis.eventstore.axon.DeskSamples.Taken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final Adapter<FakeEventLog> adapter = Adapter.inMemory();
    private AxonConfiguration axon;
    private CommandGateway gateway;

    @BeforeEach
    void start() {
        axon = adapter.start();
        gateway = axon.getComponent(CommandGateway.class);
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void a_command_leaves_an_event_with_its_trail_and_learns_its_position() throws Exception {
        Message result = tell(
                new BookDesk(WINDOW, MONDAY),
                Map.of("zapis.command", "tap-1", "actor", "anna", "phone", "of nobody's business"));

        assertThat(result.metadata()).containsEntry("position", "1");
        assertThat(adapter.log.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(DeskSamples.BOOKED);
            assertThat(event.version()).isEqualTo("1");
            assertThat(event.payload()).asString().isEqualTo("{\"desk\":\"window\",\"day\":\"2026-11-23\"}");
            assertThat(adapter.json.metadata(event.metadata()))
                    .containsOnlyKeys("actor", "causationId", "correlationId", "zapis.command")
                    .containsEntry("actor", "anna")
                    .containsEntry("zapis.command", "tap-1");
            assertThat(event.tags()).containsExactlyInAnyOrder("desk=window", "cmd=tap-1");
        });
    }

    @Test
    void what_came_of_one_cause_can_be_told_as_everywhere_with_axon() throws Exception {
        tell(new BookDesk(WINDOW, MONDAY), Map.of("correlationId", "errand"));
        tell(new BookDesk(DOOR, MONDAY), Map.of());

        assertThat(metadata(0)).containsEntry("correlationId", "errand").doesNotContainEntry("causationId", "errand");
        assertThat(metadata(1).get("correlationId"))
                .isEqualTo(metadata(1).get("causationId"))
                .isNotNull();
    }

    @Test
    void a_command_can_say_when_its_events_happen() throws Exception {
        tell(new BookDesk(WINDOW, MONDAY), Map.of("when", "1999-12-31T23:59:59Z"));

        assertThat(adapter.log.events().getFirst().at()).isEqualTo("1999-12-31T23:59:59Z");
        assertThat(metadata(0)).doesNotContainKey("when");
    }

    @Test
    void a_name_that_others_use_too_makes_no_command_once_only() throws Exception {
        tell(new BookTwice(WINDOW, MONDAY), Map.of("command", "tap"));
        tell(new BookTwice(WINDOW, MONDAY), Map.of("command", "tap"));

        assertThat(adapter.log.events()).hasSize(4);
        assertThat(adapter.log.events().getFirst().tags()).containsExactly("desk=window");
    }

    @Test
    void a_command_that_appends_nothing_has_no_position() throws Exception {
        tell(new BookDesk(WINDOW, MONDAY), Map.of());

        Message result = tell(new LookAtDesk(WINDOW), Map.of("zapis.command", "look"));

        assertThat(result.payloadAs(String.class)).isEqualTo("booked");
        assertThat(result.metadata()).doesNotContainKey("position");
    }

    @Test
    void a_decision_sees_what_was_recorded_before() throws Exception {
        tell(new BookDesk(WINDOW, MONDAY), Map.of("zapis.command", "tap-1"));

        assertThat(failure(new BookDesk(WINDOW, MONDAY), Map.of("zapis.command", "tap-2")))
                .isInstanceOf(Taken.class);
        assertThat(adapter.log.events()).hasSize(1);
    }

    @Test
    void the_same_command_told_again_is_known_before_any_rule_refuses_it() throws Exception {
        tell(new BookDesk(DOOR, MONDAY), Map.of());
        tell(new BookDesk(WINDOW, MONDAY), Map.of("zapis.command", "tap"));

        assertThat(failure(new BookDesk(WINDOW, MONDAY), Map.of("zapis.command", "tap")))
                .isInstanceOfSatisfying(AlreadyAppendedException.class, already -> assertThat(already.position())
                        .isEqualTo(2));
        assertThat(adapter.log.events()).hasSize(2);
    }

    @Test
    void the_same_command_with_other_content_is_known_too() throws Exception {
        tell(new BookDesk(WINDOW, MONDAY), Map.of("zapis.command", "tap"));

        assertThat(failure(new BookDesk(DOOR, MONDAY), Map.of("zapis.command", "tap")))
                .isInstanceOf(AlreadyAppendedException.class);
    }

    @Test
    void a_command_that_reads_nothing_is_carried_out_once_as_well() throws Exception {
        tell(new BookTwice(WINDOW, MONDAY), Map.of("zapis.command", "tap"));

        assertThat(failure(new BookTwice(WINDOW, MONDAY), Map.of("zapis.command", "tap")))
                .isInstanceOf(AlreadyAppendedException.class);
        assertThat(adapter.log.events()).hasSize(2);
    }

    @Test
    @Tag("F3")
    void two_events_with_one_tag_in_one_append_are_no_conflict() throws Exception {
        Message result = tell(new BookTwice(WINDOW, MONDAY), Map.of("zapis.command", "tap"));

        assertThat(result.metadata()).containsEntry("position", "2");
        assertThat(adapter.log.events().get(0).tags()).contains("cmd=tap");
        assertThat(adapter.log.events().get(1).tags()).containsExactly("desk=window");
        assertThat(adapter.log.events().get(1).metadata()).asString().contains("\"zapis.command\":\"tap\"");
    }

    @Test
    void ten_fast_taps_leave_one_event_and_the_others_are_told_so() {
        List<CompletableFuture<?>> taps = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            taps.add(gateway.send(new BookDesk(WINDOW, MONDAY), Metadata.with("zapis.command", "tap"))
                    .getResultMessage());
        }

        List<Throwable> failures = taps.stream()
                .map(CommandsTest::failureOf)
                .filter(Objects::nonNull)
                .toList();
        assertThat(failures).hasSize(9).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(AlreadyAppendedException.class));
        assertThat(adapter.log.events()).hasSize(1);
    }

    @Test
    void of_ten_people_at_once_one_gets_the_desk_and_the_others_the_reason() {
        List<CompletableFuture<?>> people = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            people.add(gateway.send(new BookDesk(WINDOW, MONDAY), Metadata.with("zapis.command", "tap-" + i))
                    .getResultMessage());
        }

        List<Throwable> failures = people.stream()
                .map(CommandsTest::failureOf)
                .filter(Objects::nonNull)
                .toList();
        assertThat(failures).hasSize(9).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(Taken.class));
        assertThat(adapter.log.events()).hasSize(1);
    }

    /** Two instances that want the same in turn: one of them may lose more often than a few times. */
    @Test
    void who_lost_twelve_times_in_a_row_is_answered_all_the_same() {
        adapter.log.refuseAppends(12);

        assertThat(gateway.send(new BookDesk(WINDOW, MONDAY), Metadata.with("zapis.command", "tap"))
                        .getResultMessage())
                .succeedsWithin(Duration.ofSeconds(60));
        assertThat(adapter.log.events()).hasSize(1);
    }

    @Test
    void when_it_is_decided_in_vain_again_and_again_the_answer_is_busy() {
        adapter.log.refuseAppends(Integer.MAX_VALUE);

        assertThat(failure(new BookDesk(WINDOW, MONDAY), Map.of("zapis.command", "tap")))
                .isInstanceOf(OverloadedException.class)
                .hasMessageContaining("BookDesk was decided 25 times in vain");
    }

    @Test
    void nothing_calls_home() {
        assertThat(catchThrowable(() -> Class.forName("org.axonframework.update.UpdateChecker")))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private Map<String, String> metadata(int event) {
        return adapter.json.metadata(adapter.log.events().get(event).metadata());
    }

    private Message tell(Object command, Map<String, String> metadata) throws Exception {
        return gateway.send(command, Metadata.from(metadata)).getResultMessage().get(60, TimeUnit.SECONDS);
    }

    private @Nullable Throwable failure(Object command, Map<String, String> metadata) {
        return failureOf(gateway.send(command, Metadata.from(metadata)).getResultMessage());
    }

    private static @Nullable Throwable failureOf(CompletableFuture<?> result) {
        return catchThrowable(() -> result.get(60, TimeUnit.SECONDS)) instanceof ExecutionException e
                ? e.getCause()
                : null;
    }
}
