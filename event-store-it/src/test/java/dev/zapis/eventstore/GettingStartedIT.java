package dev.zapis.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.axon.CommandTrace;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.time.Duration;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.annotation.InjectEntity;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

/** The program of the module's README. */
class GettingStartedIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    record SeatId(String seat, String person) {}

    record TakeSeat(@TargetEntityId SeatId id) {}

    @Event(namespace = "shop", name = "SeatTaken", version = "1")
    record SeatTaken(
            @EventTag(key = "seat") String seat,
            @EventTag(key = "person") String person) {}

    /** Whether the seat or the person has anything yet: one rule over two things. */
    @EventSourcedEntity
    record Seat(boolean taken) {

        @EntityCreator
        static Seat free() {
            return new Seat(false);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(SeatId id) {
            return EventCriteria.either(
                    EventCriteria.havingTags(Tag.of("seat", id.seat())),
                    EventCriteria.havingTags(Tag.of("person", id.person())));
        }

        @EventSourcingHandler
        Seat evolve(SeatTaken event) {
            return new Seat(true);
        }
    }

    static final class Seats {

        @CommandHandler
        void handle(TakeSeat command, @InjectEntity Seat seat, EventAppender events) {
            if (seat.taken()) throw new IllegalStateException("taken");
            events.append(new SeatTaken(command.id().seat(), command.id().person()));
        }
    }

    @Test
    void the_program_of_the_readme_sells_each_seat_once() {
        var address = TestPostgres.fresh();
        var database = TestPostgres.open(address, 16);
        var log = PostgresEventLog.open(database);
        var store = new AxonEventStoreConfigurer(log, Schedulers.boundedElastic());
        var axon = store.configure(EventSourcingConfigurer.create())
                .registerEntity(EventSourcedEntityModule.autodetected(SeatId.class, Seat.class))
                .registerCommandHandlingModule(CommandHandlingModule.named("seats")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(c -> new Seats()))
                .start();
        try {
            var gateway = axon.getComponent(CommandGateway.class);
            take(gateway, "A1", "anna", "first");
            assertThatThrownBy(() -> take(gateway, "A1", "boris", "second")).hasStackTraceContaining("taken");
            assertThatThrownBy(() -> take(gateway, "A2", "anna", "third")).hasStackTraceContaining("taken");
            take(gateway, "A2", "boris", "fourth");
            assertThat(log.head().block(LIMIT)).isEqualTo(2);
        } finally {
            axon.shutdown();
            log.close().then(database.close()).block(LIMIT);
            TestPostgres.drop(address);
        }
    }

    private static void take(CommandGateway gateway, String seat, String person, String request) {
        gateway.send(new TakeSeat(new SeatId(seat, person)), Metadata.with(CommandTrace.COMMAND, request))
                .getResultMessage()
                .orTimeout(LIMIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }
}
