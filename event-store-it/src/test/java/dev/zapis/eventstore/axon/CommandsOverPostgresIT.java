package dev.zapis.eventstore.axon;

import static dev.zapis.eventstore.axon.DeskSamples.MONDAY;
import static dev.zapis.eventstore.axon.DeskSamples.WINDOW;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.axon.DeskSamples.BookDesk;
import dev.zapis.eventstore.axon.DeskSamples.DeskEvent.PersonRegistered;
import dev.zapis.eventstore.axon.DeskSamples.DeskId;
import dev.zapis.eventstore.axon.DeskSamples.PersonId;
import dev.zapis.eventstore.axon.DeskSamples.Taken;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Tag("F27")
class CommandsOverPostgresIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 16);
    private final Adapter<PostgresEventLog> adapter = new Adapter<>(PostgresEventLog.open(database));
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
        adapter.log.close().then(database.close()).block(LIMIT);
    }

    @Test
    @Tag("F1")
    void of_sixteen_people_at_once_one_gets_each_of_twenty_desks() {
        for (int round = 0; round < 20; round++) {
            DeskId desk = new DeskId("desk-" + round);
            String taps = "tap-" + round + "-";

            List<Object> outcomes = atOnce(16, i -> tell(new BookDesk(desk, MONDAY), taps + i));

            assertThat(outcomes).filteredOn(Message.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Throwable.class::isInstance).hasOnlyElementsOfType(Taken.class);
        }
        assertThat(adapter.log.head().block(LIMIT)).isEqualTo(20);
    }

    @Test
    @Tag("F30")
    void ten_fast_taps_leave_one_event_and_the_others_are_told_so() {
        List<Object> outcomes = atOnce(10, i -> tell(new BookDesk(WINDOW, MONDAY), "tap"));

        assertThat(outcomes)
                .filteredOn(AlreadyAppendedException.class::isInstance)
                .hasSize(9)
                .allSatisfy(already -> assertThat(((AlreadyAppendedException) already).position())
                        .isEqualTo(1));
        assertThat(adapter.log.head().block(LIMIT)).isEqualTo(1);
    }

    @Test
    void a_result_says_where_its_event_stands() {
        List<Object> outcomes = atOnce(1, i -> tell(new BookDesk(WINDOW, MONDAY), "tap"));

        assertThat(((Message) outcomes.getFirst()).metadata()).containsEntry("position", "1");
    }

    @Test
    void ten_first_events_of_one_person_share_one_key_and_the_database_never_sees_the_name() throws Exception {
        List<Object> outcomes = atOnce(10, i -> register("Анна " + i));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Long.class));
        List<StoredEvent> stored = adapter.log.tail(0).take(10).collectList().block(LIMIT);
        assertThat(stored)
                .extracting(event -> adapter.decoder.decode(event).payloadAs(PersonRegistered.class, adapter.json))
                .allSatisfy(person -> assertThat(person.name()).startsWith("Анна"));
        assertThat(TestPostgres.ask(address, "select count(*) from data_key")).isEqualTo("1");
        assertThat(TestPostgres.ask(
                        address, "select count(*) from event where convert_from(payload, 'UTF8') like '%Анна%'"))
                .isEqualTo("0");
    }

    private Mono<Object> register(String name) {
        GenericEventMessage event = new GenericEventMessage(
                new MessageType(DeskSamples.REGISTERED, "1"), new PersonRegistered(new PersonId("p1"), name, null));
        AppendCondition condition =
                AppendCondition.withCriteria(havingTags("name", name)).withMarker(new GlobalIndexConsistencyMarker(0));
        return new AppendOperation(
                        condition, List.of(new GenericTaggedEventMessage<>(event, Set.of())), CommandTrace.of(null))
                .to(adapter.log, adapter.encoderOfAnotherInstance())
                .cast(Object.class);
    }

    private Mono<Object> tell(Object command, String id) {
        return Mono.<Object>fromFuture(() -> gateway.send(command, Metadata.with("zapis.command", id))
                        .getResultMessage())
                .onErrorResume(Mono::just);
    }

    /** From threads that must not block, as the bot does. */
    private static List<Object> atOnce(int count, IntFunction<Mono<Object>> deed) {
        return requireNonNull(Flux.range(0, count)
                .flatMap(i -> Mono.defer(() -> deed.apply(i)).subscribeOn(Schedulers.parallel()), count)
                .collectList()
                .block(LIMIT));
    }
}
