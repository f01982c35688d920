package dev.zapis.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.DuplicateEventIdException;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.DeskSamples.DeskEvent.DeskBooked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdsTest {

    private static final String UUID_OF_OURS = "01a22b3b-12bc-7362-820f-d9a487e73a2e";

    private final Adapter<FakeEventLog> adapter = Adapter.inMemory();

    @Test
    void a_uuid_stays_what_it_is() {
        assertThat(EventIds.of(UUID_OF_OURS)).isEqualTo(UUID.fromString(UUID_OF_OURS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-17", "", "01A22B3B-12BC-7362-820F-D9A487E73A2E", "1-1-1-1-1", "Заказ 17/1"})
    void any_other_id_gets_one_of_its_own_and_comes_back(String id) {
        assertThat(EventIds.of(id)).isEqualTo(EventIds.of(id)).isNotEqualTo(EventIds.of(id + "x"));
        assertThat(EventIds.of(id).version()).isEqualTo(8);

        append(id);

        EventMessage read = adapter.decoder.decode(stored());
        assertThat(read.identifier()).isEqualTo(id);
        assertThat(read.metadata()).isEqualTo(Map.of("own", "kept"));
    }

    @Test
    void an_event_can_not_pass_for_another_one_by_its_metadata() {
        append(UUID_OF_OURS, Map.of(EventIds.ORIGINAL, "order-17"));

        assertThat(adapter.decoder.decode(stored()).identifier()).isEqualTo(UUID_OF_OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-17", UUID_OF_OURS})
    void an_id_that_is_taken_is_refused_under_the_name_that_it_came_with(String id) {
        append(id);

        assertThatThrownBy(() -> append(id))
                .isInstanceOfSatisfying(DuplicateEventIdException.class, taken -> assertThat(taken.id())
                        .isEqualTo(id));
    }

    private void append(String id) {
        append(id, Map.of("own", "kept"));
    }

    private void append(String id, Map<String, String> metadata) {
        var event = new GenericEventMessage(
                id,
                new MessageType(DeskSamples.BOOKED, "1"),
                new DeskBooked(DeskSamples.WINDOW, DeskSamples.MONDAY),
                metadata,
                Instant.parse("2026-11-20T10:00:00Z"));
        new AppendOperation(
                        AppendCondition.none(),
                        List.of(new GenericTaggedEventMessage<>(event, Set.of())),
                        CommandTrace.of(null))
                .to(adapter.log, adapter.encoderOfAnotherInstance())
                .block(Duration.ofSeconds(60));
    }

    private StoredEvent stored() {
        return Objects.requireNonNull(adapter.log.tail(0).blockFirst(Duration.ofSeconds(60)));
    }
}
