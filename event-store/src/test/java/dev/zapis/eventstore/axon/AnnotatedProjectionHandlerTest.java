package dev.zapis.eventstore.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.DeskSamples.DeskEvent.DeskBooked;
import dev.zapis.eventstore.axon.DeskSamples.DeskEvent.PersonRegistered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class AnnotatedProjectionHandlerTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final StoredEvent BOOKED =
            stored(7, DeskSamples.BOOKED, "{\"desk\":\"window\",\"day\":\"2026-11-23\"}");

    private final Adapter<FakeEventLog> adapter = Adapter.inMemory();
    private final Rows rows = new Rows();

    static final class Rows implements ProjectionTables {

        final List<String> inserted = new ArrayList<>();

        @Override
        public Mono<Long> execute(String sql, @Nullable Object... arguments) {
            return Mono.fromCallable(() -> {
                inserted.add(sql.formatted(arguments));
                return 1L;
            });
        }
    }

    static final class DeskTable {

        @EventHandler
        Mono<Void> on(
                DeskBooked event, ProjectionTables tables, long position, EventMessage message, StoredEvent stored) {
            return Mono.delay(Duration.ofMillis(20))
                    .then(tables.execute(
                            "%s %d %s %s",
                            event.desk(), position, message.metadata().get("actor"), stored.at()))
                    .then();
        }

        @EventHandler
        void on(PersonRegistered event, ProjectionTables tables) {
            tables.execute("person %s", event.person()).subscribe();
        }
    }

    static final class Counting {

        @EventHandler
        Mono<Long> on(DeskBooked event, ProjectionTables tables) {
            return tables.execute("counted");
        }
    }

    static final class Failing {

        @EventHandler
        Mono<Void> on(DeskBooked event) {
            return Mono.error(new ArithmeticException("later"));
        }

        @EventHandler
        void on(PersonRegistered event) {
            throw new ArithmeticException("at once");
        }
    }

    static final class Demanding {

        @EventHandler
        void on(DeskBooked event, StringBuilder nobodyProvides) {}
    }

    @Test
    void a_handler_gets_what_it_asks_for_and_is_waited_for() {
        StepVerifier.create(handling(new DeskTable()).handle(BOOKED, rows))
                .expectComplete()
                .verify(SOON);

        assertThat(rows.inserted).containsExactly("window 7 anna 2026-11-20T09:00:00Z");
    }

    @Test
    void a_handler_that_returns_nothing_is_done_when_it_returns() {
        StoredEvent event = stored(1, DeskSamples.REGISTERED, "{\"person\":\"p1\",\"name\":null}");

        StepVerifier.create(handling(new DeskTable()).handle(event, rows))
                .expectComplete()
                .verify(SOON);

        assertThat(rows.inserted).containsExactly("person p1");
    }

    @Test
    void what_a_handler_answers_is_of_no_interest() {
        StepVerifier.create(handling(new Counting()).handle(BOOKED, rows))
                .expectComplete()
                .verify(SOON);

        assertThat(rows.inserted).containsExactly("counted");
    }

    @Test
    void nothing_happens_before_somebody_subscribes() {
        Mono<Void> handled = handling(new DeskTable()).handle(BOOKED, rows);

        assertThat(rows.inserted).isEmpty();
        StepVerifier.create(handled.then(handled)).expectComplete().verify(SOON);
        assertThat(rows.inserted).hasSize(2);
    }

    @Test
    void events_that_nobody_handles_are_passed_over_without_being_read() {
        AnnotatedProjectionHandler handling = handling(new DeskTable());

        assertThat(handling.supportedEvents()).containsExactlyInAnyOrder(DeskSamples.BOOKED, DeskSamples.REGISTERED);
        StepVerifier.create(handling.handle(stored(1, "zapis.test.Unknown", "not json"), rows))
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void what_goes_wrong_in_a_handler_is_told_as_it_is() {
        AnnotatedProjectionHandler handling = handling(new Failing());

        StepVerifier.create(handling.handle(BOOKED, rows))
                .expectErrorSatisfies(e ->
                        assertThat(e).isInstanceOf(ArithmeticException.class).hasMessage("later"))
                .verify(SOON);
        StepVerifier.create(handling.handle(stored(1, DeskSamples.REGISTERED, "{\"person\":\"p1\"}"), rows))
                .expectErrorSatisfies(e ->
                        assertThat(e).isInstanceOf(ArithmeticException.class).hasMessage("at once"))
                .verify(SOON);
    }

    @Test
    void a_payload_that_cannot_be_read_is_an_error_of_this_event() {
        StepVerifier.create(handling(new DeskTable()).handle(stored(1, DeskSamples.BOOKED, "{"), rows))
                .expectError()
                .verify(SOON);
    }

    @Test
    void a_parameter_that_nobody_provides_is_named() {
        StepVerifier.create(handling(new Demanding()).handle(BOOKED, rows))
                .expectErrorSatisfies(e -> assertThat(e).hasMessageContaining("StringBuilder"))
                .verify(SOON);
    }

    private AnnotatedProjectionHandler handling(Object component) {
        return adapter.axon.handling(component);
    }

    private static StoredEvent stored(long position, String type, String payload) {
        return new StoredEvent(
                position,
                new UUID(0, position),
                type,
                "1",
                payload.getBytes(UTF_8),
                "{\"actor\":\"anna\"}".getBytes(UTF_8),
                FakeEventLog.START,
                Set.of(),
                null,
                null);
    }
}
