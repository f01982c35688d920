package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.axon.crypto.PersonalFields;
import dev.zapis.eventstore.axon.crypto.PersonalFields.Marked;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

/** A small office: desks that can be booked once, and people with names. */
final class DeskSamples {

    static final DeskId WINDOW = new DeskId("window");
    static final DeskId DOOR = new DeskId("door");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final String BOOKED = "zapis.test.DeskBooked";
    static final String REGISTERED = "zapis.test.PersonRegistered";
    static final PersonalFields PERSONAL =
            type -> type.equals(REGISTERED) ? new Marked("person", Set.of("name", "phone")) : null;

    private DeskSamples() {}

    record DeskId(String value) {
        @Override
        public String toString() {
            return value;
        }
    }

    record PersonId(String value) {
        @Override
        public String toString() {
            return value;
        }
    }

    sealed interface DeskEvent {

        @Event(namespace = "zapis.test", name = "DeskBooked", version = "1")
        record DeskBooked(@EventTag(key = "desk") DeskId desk, LocalDate day) implements DeskEvent {}

        @Event(namespace = "zapis.test", name = "PersonRegistered", version = "1")
        record PersonRegistered(
                @EventTag(key = "person") PersonId person,
                @Nullable String name,
                @Nullable String phone) implements DeskEvent {}
    }

    record BookDesk(@TargetEntityId DeskId desk, LocalDate day) {}

    record BookTwice(DeskId desk, LocalDate day) {}

    record LookAtDesk(@TargetEntityId DeskId desk) {}

    @EventSourcedEntity(tagKey = "desk")
    record Desk(boolean booked) {

        @EntityCreator
        static Desk free() {
            return new Desk(false);
        }

        @EventSourcingHandler
        Desk evolve(DeskEvent.DeskBooked event) {
            return new Desk(true);
        }
    }

    static final class Taken extends RuntimeException {}

    static final class Handlers {

        @CommandHandler
        void handle(BookDesk command, @InjectEntity Desk desk, EventAppender events) {
            if (desk.booked()) {
                throw new Taken();
            }
            events.append(new DeskEvent.DeskBooked(command.desk(), command.day()));
        }

        @CommandHandler
        void handle(BookTwice command, EventAppender events) {
            events.append(
                    new DeskEvent.DeskBooked(command.desk(), command.day()),
                    new DeskEvent.DeskBooked(command.desk(), command.day().plusDays(1)));
        }

        @CommandHandler
        String handle(LookAtDesk command, @InjectEntity Desk desk) {
            return desk.booked() ? "booked" : "free";
        }
    }

    static EventSourcingConfigurer configure(EventSourcingConfigurer axon) {
        return axon.registerEntity(EventSourcedEntityModule.autodetected(DeskId.class, Desk.class))
                .registerCommandHandlingModule(CommandHandlingModule.named("desks")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(c -> new Handlers()));
    }
}
