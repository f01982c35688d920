package dev.zapis.bench;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.axonframework.modelling.annotation.TargetEntityId;

/** Classes with a number of seats, which are sold to whoever comes first: one hot key each. */
final class SeatSales {

    private SeatSales() {}

    /** A class; {@code seats} is how many it has. */
    record Lesson(String name, int seats) {
        @Override
        public String toString() {
            return name;
        }
    }

    record TakeSeat(@TargetEntityId Lesson lesson, String person) {}

    /** A seat, or a place on the waiting list where there is none. */
    record TakeSeatOrWait(@TargetEntityId Lesson lesson, String person) {}

    @Event(namespace = "zapis.bench", name = "SeatTaken", version = "1")
    record SeatTaken(@EventTag(key = "lesson") String lesson, String person) {}

    @Event(namespace = "zapis.bench", name = "WaitlistJoined", version = "1")
    record WaitlistJoined(@EventTag(key = "lesson") String lesson, String person, int place) {}

    /** All seats are sold. */
    static final class SoldOut extends RuntimeException {
        SoldOut() {
            super("all seats are sold", null, false, false);
        }
    }

    @EventSourcedEntity(tagKey = "lesson")
    record Seats(int taken, int waiting) {

        @EntityCreator
        static Seats none() {
            return new Seats(0, 0);
        }

        @EventSourcingHandler
        Seats evolve(SeatTaken event) {
            return new Seats(taken + 1, waiting);
        }

        @EventSourcingHandler
        Seats evolve(WaitlistJoined event) {
            return new Seats(taken, waiting + 1);
        }
    }

    static final class Handler {
        @CommandHandler
        void handle(TakeSeat command, @InjectEntity Seats seats, EventAppender events) {
            if (seats.taken() >= command.lesson().seats()) {
                throw new SoldOut();
            }
            events.append(new SeatTaken(command.lesson().name(), command.person()));
        }

        @CommandHandler
        void handle(TakeSeatOrWait command, @InjectEntity Seats seats, EventAppender events) {
            String lesson = command.lesson().name();
            events.append(
                    seats.taken() < command.lesson().seats()
                            ? new SeatTaken(lesson, command.person())
                            : new WaitlistJoined(lesson, command.person(), seats.waiting() + 1));
        }
    }
}
