package dev.zapis.bench;

import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.annotation.InjectEntity;
import org.axonframework.modelling.annotation.TargetEntityId;

/** Desks booked for a day: one rule over two things, as a desk has one guest a day and a person has one desk. */
final class Bookings {

    private static final String NOTE = "x".repeat(200);

    private Bookings() {}

    /** A desk's day and a person's day. */
    record Place(String desk, String person) {}

    record Book(@TargetEntityId Place place) {}

    record GiveBack(@TargetEntityId Place place) {}

    @Event(namespace = "zapis.bench", name = "DeskGivenBack", version = "1")
    record DeskGivenBack(
            @EventTag(key = "desk") String desk,
            @EventTag(key = "person") String person) {}

    @Event(namespace = "zapis.bench", name = "DeskBooked", version = "1")
    record DeskBooked(
            @EventTag(key = "desk") String desk,
            @EventTag(key = "person") String person,
            String note) {}

    /** Somebody else, or the same person elsewhere, was first; or there is nothing to give back. */
    static final class Taken extends RuntimeException {
        Taken() {
            super("the desk or the person's day is taken", null, false, false);
        }
    }

    @EventSourcedEntity
    record Day(boolean taken) {

        @EntityCreator
        static Day free() {
            return new Day(false);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(Place place) {
            return EventCriteria.either(
                    EventCriteria.havingTags(Tag.of("desk", place.desk())),
                    EventCriteria.havingTags(Tag.of("person", place.person())));
        }

        @EventSourcingHandler
        Day evolve(DeskBooked event) {
            return new Day(true);
        }

        @EventSourcingHandler
        Day evolve(DeskGivenBack event) {
            return new Day(false);
        }
    }

    static final class Handler {
        @CommandHandler
        void handle(Book command, @InjectEntity Day day, EventAppender events) {
            if (day.taken()) {
                throw new Taken();
            }
            events.append(new DeskBooked(command.place().desk(), command.place().person(), NOTE));
        }

        @CommandHandler
        void handle(GiveBack command, @InjectEntity Day day, EventAppender events) {
            if (!day.taken()) {
                throw new Taken();
            }
            events.append(
                    new DeskGivenBack(command.place().desk(), command.place().person()));
        }
    }
}
